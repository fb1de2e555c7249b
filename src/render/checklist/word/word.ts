import {
  addRelationship,
  append,
  childOf,
  childrenOf,
  descendants,
  savePackage,
  setChildren,
  storedPart,
  topOf,
  type Element,
  type Parts,
} from '../../../ooxml/index.ts';
import { normalizePackage } from '../../word/normalize-package.ts';
import { turnParagraphs } from '../../word/right-to-left.ts';
import type { ChecklistStep } from '../groups.ts';
import type { Checklist } from '../model.ts';
import type { Plan } from '../pdf/page-plan.ts';
import { toNextId, type Block } from './blocks.ts';
import { toFootBlocks, toFormBlocks, toHeadBlocks } from './body.ts';
import type { ColumnWidths } from './columns.ts';
import { recordProperty, toFrame, type Frames } from './frame.ts';
import { toStepBlocks } from './steps.ts';

/** A document in its parts, and the steps of its paragraphs. */
export interface WordChecklist {
  readonly parts: Parts;
  /** Each paragraph of the body in order: its step, or undefined if it has none. */
  readonly steps: readonly (ChecklistStep | undefined)[];
}

/**
 * Lays out the checklist in sections of columns, without tables, frames or protection: protection would hide the
 * headings from screen readers. The text is written here; what is around it, the library writes once for all records.
 *
 * @param plan the layout of the PDF
 */
export async function toWord(
  checklist: Checklist,
  plan: Pick<Plan, 'preset' | 'breakAt' | 'head' | 'boxOffsets'>,
  frames: Frames,
): Promise<WordChecklist> {
  const { preset } = plan;
  const { sheet } = checklist;
  const nextId = toNextId();
  const rows: readonly (readonly [readonly Block[], ColumnWidths])[] = [
    [toHeadBlocks(checklist), checklist.contact ? { parts: [0.64, 0.36], gap: 18 } : whole],
    [toFormBlocks(checklist, nextId), whole],
    [toStepBlocks(checklist, plan, nextId), { parts: [0.5, 0.5], gap: sheet.gutter }],
    [
      preset.hasNotes ? toFootBlocks(checklist, nextId) : [],
      checklist.foot.length > 1 ? { parts: [0.5, 0.5], gap: sheet.gutter } : whole,
    ],
  ];
  const filled = rows.filter(([blocks]) => blocks.length > 0);
  const columns = filled.map(([, widths]) => widths);
  const parts = new Map(await toFrame({ checklist, plan, columns }, frames));
  const sections = filled.map(([blocks]) => blocks.map(({ paragraph }) => paragraph));
  if (checklist.messages.direction === 'rtl') turnParagraphs(sections.flat(), true);
  fillText(parts, sections);
  fillProperties(parts, checklist);
  return { parts, steps: filled.flatMap(([blocks]) => blocks.map(({ step }) => step)) };
}

/** Saves the file, with the same bytes every time. */
export function printWord(checklist: Checklist, { parts }: WordChecklist): Uint8Array {
  normalizePackage(parts, checklist);
  return savePackage(parts);
}

const whole: ColumnWidths = { parts: [1], gap: 0 };

/** Where the library puts the text. */
const textPath = 'word/document.xml';

/**
 * Puts paragraphs into the sections of a frame. The properties of the last section are at the end of the body, those of
 * the others in their last paragraph. ISO/IEC 29500-1, 17.6.18
 */
function fillText(parts: Parts, sections: readonly (readonly Element[])[]): void {
  const top = own(parts, textPath);
  const body = childOf(top, 'w:body');
  if (!body) throw new Error('Cannot find the text of the library');
  const properties = descendants(body, 'w:sectPr');
  const last = properties.at(-1);
  setChildren(body, [...sections.flat(), ...(last ? [last] : [])]);
  for (const [index, paragraphs] of sections.slice(0, -1).entries()) {
    const end = properties[index];
    const place = childOf(paragraphs.at(-1), 'w:pPr');
    if (place && end) append(place, end);
  }
  placeLinks(parts, body);
}

/** Gives links the ids of relationships in place of their addresses. */
function placeLinks(parts: Parts, body: Element): void {
  own(parts, 'word/_rels/document.xml.rels');
  for (const [index, { attributes }] of descendants(body, 'w:hyperlink').entries()) {
    const target = attributes.get('r:id') ?? '';
    const id = `link${index + 1}`;
    attributes.set('r:id', id);
    addRelationship(parts, textPath, { id, kind: 'hyperlink', target, isExternal: true });
  }
}

/** Says what the file is called, and which record it is for. */
function fillProperties(parts: Parts, checklist: Checklist): void {
  const { title, toolkit, record, messages } = checklist;
  const core = own(parts, 'docProps/core.xml');
  setText(childOf(core, 'dc:title'), title);
  setText(
    childOf(core, 'dc:description'),
    messages.say('join.label', { label: title, text: toolkit.text }),
  );
  if (!record) return;
  const name = recordProperty(checklist);
  const property = childrenOf(own(parts, 'docProps/custom.xml')).find(
    ({ attributes }) => attributes.get('name') === name,
  );
  setText(childrenOf(property)[0], record.code);
}

function setText(element: Element | undefined, text: string): void {
  if (!element) throw new Error('Cannot find a property of the library');
  setChildren(element, [text]);
}

/** The tree of a part that is shared, to be changed. */
function own(parts: Parts, path: string): Element | undefined {
  const shared = parts.get(path);
  if (!shared) throw new Error(`Cannot find ${path} of the library`);
  const part = storedPart(path, shared.bytes);
  parts.set(path, part);
  return topOf(part);
}
