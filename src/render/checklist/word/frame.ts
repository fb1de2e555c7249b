import { Document, Footer, Packer, Paragraph, type ISectionOptions } from 'docx';
import { fixedPart, openPackage, type Parts } from '../../../ooxml/index.ts';
import { nameFonts } from '../../word/font-table.ts';
import { runRightToLeft } from '../../word/right-to-left.ts';
import { postprocess } from '../../word/postprocess.ts';
import type { Checklist } from '../model.ts';
import type { Plan } from '../pdf/page-plan.ts';
import { toColumns, type ColumnWidths } from './columns.ts';
import { toStyles } from './document-styles.ts';
import { styleIds, twip } from './styles.ts';

/** The parts of documents around their text, by what they depend on. Files of records share them. */
export type Frames = Map<string, Promise<Parts>>;

/** What a frame is made for. */
interface FrameFacts {
  readonly checklist: Checklist;
  readonly plan: Pick<Plan, 'preset' | 'boxOffsets' | 'head'>;
  /** The columns of each section. */
  readonly columns: readonly ColumnWidths[];
}

/**
 * A document of the library whose sections are empty, and whose properties don't say yet which record it is for. Its
 * parts are shared, so that one that is changed has to be read anew.
 */
export function toFrame(facts: FrameFacts, frames: Frames): Promise<Parts> {
  const key = keyOf(facts);
  const frame = frames.get(key) ?? make(facts);
  frames.set(key, frame);
  return frame;
}

/** Everything that `make` looks at. */
function keyOf({ checklist, plan, columns }: FrameFacts): string {
  const { language, colors, sheet, messages, record, term, date, typefaces } = checklist;
  const { preset, boxOffsets, head } = plan;
  return JSON.stringify([
    [language, colors, sheet, messages.direction, term, date, record !== undefined],
    [typefaces, [...checklist.substitutes]],
    [preset, boxOffsets, head.title.style.size, columns],
    [checklist.introduction, checklist.publisher, toKeywords(checklist), toImprint(checklist)],
  ]);
}

/** Stands for what `toFrame` does not know. */
const open = '-';

/** The name of the property with the code of the record. */
export function recordProperty({ term }: Pick<Checklist, 'term'>): string {
  return `pathways-${term}`;
}

async function make({ checklist, plan, columns }: FrameFacts): Promise<Parts> {
  const { record, introduction = '', publisher = '', date } = checklist;
  const document = new Document({
    title: open,
    subject: introduction,
    creator: publisher,
    lastModifiedBy: publisher,
    keywords: toKeywords(checklist),
    description: open,
    customProperties: [
      ...(record ? [{ name: recordProperty(checklist), value: open }] : []),
      { name: 'pathways-content', value: date },
    ],
    styles: toStyles(plan, checklist),
    sections: columns.map((widths, index) => toSection(checklist, widths, index === 0)),
  });
  const { parts } = openPackage(new Uint8Array(await Packer.toArrayBuffer(document)));
  postprocess(parts);
  nameFonts(parts, checklist.substitutes);
  if (checklist.messages.direction === 'rtl') runRightToLeft(parts, true);
  return new Map([...parts].map(([path, part]) => [path, fixedPart(part)]));
}

function toKeywords({ toolkit, groups }: Checklist): string {
  return [toolkit.text, ...groups.map(({ label }) => label)].join(', ');
}

function toSection(checklist: Checklist, widths: ColumnWidths, isFirst: boolean): ISectionOptions {
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
    ...(isFirst && {
      footers: {
        default: new Footer({
          children: [new Paragraph({ style: styleIds.imprint, text: toImprint(checklist) })],
        }),
      },
    }),
    children: [],
  };
}

function toImprint({ publisher, imprint, legend }: Checklist): string {
  return [publisher, ...imprint, ...legend].filter((each) => each !== undefined).join(' · ');
}
