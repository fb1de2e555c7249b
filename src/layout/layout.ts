import {
  childOf,
  childrenOf,
  descendants,
  mainPart,
  relatedParts,
  topOf,
  valueOf,
  type Element,
  type Part,
  type Parts,
} from '../ooxml/index.ts';
import { blocksOf } from './blocks.ts';
import type { Faces } from './faces.ts';
import { toFlow } from './flow.ts';
import type { LineMemo } from './line-memo.ts';
import { toNotes, type Notes } from './notes.ts';
import { formatNumber, toNumbering } from './numbering.ts';
import { paginate, type SectionFlow } from './paginate.ts';
import { lengthOf } from './paragraph-look.ts';
import type { Measuring } from './paragraph.ts';
import { toTextArea } from './running.ts';
import { targetsOf, toSection, type Section } from './section.ts';
import { toStyles } from './styles.ts';
import { toTypes } from './typeset.ts';

/** The pages of a document. */
interface Layout {
  /** The page on which each bookmark begins, as its number is printed there. */
  readonly pageOf: ReadonlyMap<string, string>;
  readonly pages: readonly LayoutPage[];
}

/** A page. */
interface LayoutPage {
  readonly number: string;
  /** Where its text ends, in twips from its top. */
  readonly end: number;
  /** The first paragraph or table on it, counted from the first one of the body; undefined on an empty page. */
  readonly block: number | undefined;
}

/** Options of a layout. */
interface LayoutOptions {
  /** The lines of paragraphs of other layouts; those of this one are added. */
  readonly memo?: LineMemo;
  /** The height of the line above notes, where a program does not take that of its paragraph. */
  readonly noteSeparator?: number;
}

/** Lays a document out on pages, as Word does. It changes nothing. */
export function toLayout(
  parts: Parts,
  faces: Faces,
  { memo = new Map(), noteSeparator }: LayoutOptions = {},
): Layout {
  const main = mainPart(parts);
  const related = (kind: string): Element | undefined => topOf(relatedParts(parts, main, kind)[0]);
  const settings = related('settings');
  const body = childOf(topOf(main), 'w:body');
  const labels = noteLabels(body);
  const measuring: Measuring = {
    styles: toStyles(related('styles'), related('theme')),
    numbering: toNumbering(related('numbering')),
    toType: toTypes(faces),
    noteLabel: (id) => labels.get(id) ?? '',
    tabEvery: lengthOf(childOf(settings, 'w:defaultTabStop'), 'w:val') || 720,
    memo,
  };
  const flows = toSectionFlows(body, parts, main, measuring);
  const width = flows[0]?.section.textWidth ?? 0;
  const notes = toNotes(related('footnotes'), (blocks, id) =>
    toFlow(blocks, [width], { ...measuring, label: labels.get(id) ?? '' }),
  );
  return numbered(paginate(flows, withSeparator(notes, noteSeparator)));
}

function numbered(pages: ReturnType<typeof paginate>): Layout {
  const pageOf = new Map<string, string>();
  const numbers = pages.map(({ number, section }) => formatNumber(number, section.numberFormat));
  for (const [index, { boxes }] of pages.entries())
    for (const { bookmarks } of boxes)
      for (const name of bookmarks) if (!pageOf.has(name)) pageOf.set(name, numbers[index] ?? '');
  return {
    pageOf,
    pages: pages.map(({ end, boxes: [first] }, index) => ({
      number: numbers[index] ?? '',
      end,
      block: first?.block,
    })),
  };
}

function withSeparator(notes: Notes, height: number | undefined): Notes {
  return height === undefined ? notes : { ...notes, separator: height, continuation: height };
}

/** Notes are counted in the order of their references. */
function noteLabels(body: Element | undefined): ReadonlyMap<string, string> {
  const start = Number(valueOf(descendants(body, 'w:numStart')[0]) ?? 1);
  const ids = descendants(body, 'w:footnoteReference').map(
    ({ attributes }) => attributes.get('w:id') ?? '',
  );
  return new Map([...new Set(ids)].map((id, index) => [id, String(index + start)]));
}

/** The sections of a body: the properties of each are in its last paragraph, those of the last in the body. */
function toSectionFlows(
  body: Element | undefined,
  parts: Parts,
  main: Part,
  measuring: Measuring,
): readonly SectionFlow[] {
  const targets = targetsOf(parts, main.path);
  const flows: SectionFlow[] = [];
  let running: Section['running'] = new Map();
  let blocks: Element[] = [];
  let count = 0;
  const close = (properties: Element | undefined): void => {
    const section = toSection(properties, running, parts, targets);
    running = section.running;
    flows.push({
      section,
      boxes: toFlow(blocks, section.columns, measuring, count),
      areaOf: toTextArea(section, measuring),
    });
    count += blocks.length;
    blocks = [];
  };
  for (const block of body ? blocksOf(body) : []) {
    blocks.push(block);
    const properties = childOf(childOf(block, 'w:pPr'), 'w:sectPr');
    if (properties) close(properties);
  }
  const last = childrenOf(body, 'w:sectPr').at(-1);
  if (blocks.length > 0 || last) close(last);
  return flows;
}
