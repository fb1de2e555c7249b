import { Document, Footer, Packer, Paragraph, type ISectionOptions } from 'docx';
import { openPackage, savePackage, type Parts } from '../../../ooxml/index.ts';
import { normalizePackage } from '../../word/normalize-package.ts';
import { runRightToLeft } from '../../word/right-to-left.ts';
import { postprocess } from '../../word/postprocess.ts';
import type { ChecklistStep } from '../groups.ts';
import type { Checklist } from '../model.ts';
import type { Plan } from '../pdf/page-plan.ts';
import { toNextId, type Block } from './blocks.ts';
import { toFootBlocks, toFormBlocks, toHeadBlocks } from './body.ts';
import { toColumns, type ColumnWidths } from './columns.ts';
import { toStyles } from './document-styles.ts';
import { toStepBlocks } from './steps.ts';
import { styleIds, twip } from './styles.ts';

/** A document in its parts, and the steps of its paragraphs. */
export interface WordChecklist {
  readonly parts: Parts;
  /** Each paragraph of the body in order: its step, or undefined if it has none. */
  readonly steps: readonly (ChecklistStep | undefined)[];
}

/**
 * Lays out the checklist in sections of columns, without tables, frames or protection: protection would hide the
 * headings from screen readers.
 *
 * @param plan the layout of the PDF
 */
export async function toWord(
  checklist: Checklist,
  plan: Pick<Plan, 'preset' | 'breakAt' | 'head' | 'boxOffsets'>,
): Promise<WordChecklist> {
  const { preset } = plan;
  const { title, record, toolkit, introduction = '', publisher = '', groups, sheet } = checklist;
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
  const document = new Document({
    title,
    subject: introduction,
    creator: publisher,
    lastModifiedBy: publisher,
    keywords: [toolkit.text, ...groups.map(({ label }) => label)].join(', '),
    description: `${title}: ${toolkit.text}`,
    customProperties: [
      ...(record ? [{ name: `pathways-${checklist.term}`, value: record.code }] : []),
      { name: 'pathways-content', value: checklist.date },
    ],
    styles: toStyles(plan, checklist),
    sections: filled.map(([blocks, widths], index) =>
      toSection(checklist, blocks, widths, index === 0),
    ),
  });
  const { parts } = openPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
  postprocess(parts);
  if (checklist.messages.direction === 'rtl') runRightToLeft(parts, true);
  return { parts, steps: filled.flatMap(([blocks]) => blocks.map(({ step }) => step)) };
}

/** Saves the file, with the same bytes every time. */
export function printWord(checklist: Checklist, { parts }: WordChecklist): Uint8Array {
  normalizePackage(parts, checklist);
  return savePackage(parts);
}

const whole: ColumnWidths = { parts: [1], gap: 0 };

function toSection(
  checklist: Checklist,
  blocks: readonly Block[],
  widths: ColumnWidths,
  isFirst: boolean,
): ISectionOptions {
  const { sheet } = checklist;
  const margin = twip(sheet.margin);
  return {
    properties: {
      ...(!isFirst && { type: 'continuous' }),
      page: {
        size: { width: twip(sheet.width), height: twip(sheet.height) },
        margin: {
          top: margin,
          right: margin,
          bottom: margin + twip(14),
          left: margin,
          footer: margin,
        },
      },
      column: toColumns(widths, sheet.contentWidth),
    },
    ...(isFirst && { footers: { default: new Footer({ children: [toImprint(checklist)] }) } }),
    children: blocks.map(({ paragraph }) => paragraph),
  };
}

function toImprint({ publisher, imprint, legend }: Checklist): Paragraph {
  const text = [publisher, ...imprint, ...legend].filter((each) => each !== undefined).join(' · ');
  return new Paragraph({ style: styleIds.imprint, text });
}
