import {
  ColumnBreak,
  HeadingLevel,
  LeaderType,
  Tab,
  TabStopType,
  TextRun,
  type TabStopDefinition,
} from 'docx';
import type { Field } from '../fields.ts';
import type { Checklist, ChecklistContact } from '../model.ts';
import type { Colors, Sheet } from '../theme.ts';
import { breakBefore, toBlock, type Block, type NextId } from './blocks.ts';
import { toTextControl } from './control.ts';
import { toLink, toSourced } from './link.ts';
import { inset, styleIds, twip } from './styles.ts';

/** The space below the header and below the form, in points. */
const headGap = 8;
const formGap = 14;

/** The space between the notices and the form, whose band begins above its text, in points. */
const noticeGap = 12;

/** The space between two rows of the form, in points. */
const rowGap = 6;

/** Title and introduction; in a second column the contact. */
export function toHeadBlocks(checklist: Checklist): readonly Block[] {
  const { toolkit, title, introduction, contact, colors } = checklist;
  return [
    toBlock({ style: styleIds.toolkit, children: [toLink(toolkit.text, toolkit.url)] }),
    toBlock({ heading: HeadingLevel.HEADING_1, text: title }),
    toBlock({
      style: styleIds.introduction,
      text: introduction ?? '',
      spacing: { after: twip(headGap) },
    }),
    ...(contact ? toContactBlocks(contact, colors) : []),
  ];
}

/** How old the content is; then the form and the recorded facts about the record: one band of paragraphs. */
export function toFormBlocks(checklist: Checklist, nextId: NextId): readonly Block[] {
  const { rows, about, notice } = checklist;
  const count = rows.length + about.length;
  const spacingOf = (index: number): { before: number; after: number } => ({
    before: twip(index > 0 && index <= rows.length ? rowGap : 0),
    after: twip(index === count - 1 ? formGap : 0),
  });
  return [
    ...(notice === undefined
      ? []
      : [toBlock({ style: styleIds.notice, text: notice, spacing: { after: twip(noticeGap) } })]),
    ...rows.map((row, index) => toRow(row, spacingOf(index), checklist, nextId)),
    ...about.map((fact, index) =>
      toBlock({
        style: styleIds.about,
        children: toSourced(fact),
        spacing: spacingOf(rows.length + index),
      }),
    ),
  ];
}

/** The fields at the foot, which can grow to the end of the page; several are side by side in columns. */
export function toFootBlocks({ foot, language }: Checklist, nextId: NextId): readonly Block[] {
  return foot.flatMap(({ name, label }, index) => [
    toBlock({
      heading: HeadingLevel.HEADING_2,
      // As in the steps, a break is not kept with the next paragraph.
      ...(index > 0 && { keepNext: false }),
      spacing: { before: twip(index === 0 ? 8 : 0), after: twip(6) },
      children: [...breakBefore(index > 0), new TextRun(label)],
    }),
    toBlock({
      style: styleIds.notes,
      children: [
        toTextControl({ alias: label, tag: name, id: nextId() }, { language, isMultiline: true }),
      ],
    }),
  ]);
}

/** The fields of a row, each followed by a line to write on up to the next tab stop. */
function toRow(
  row: readonly Field[],
  spacing: { before: number; after: number },
  { language, colors, sheet, messages }: Checklist,
  nextId: NextId,
): Block {
  const children = row.flatMap(({ name, label, type, value }, index) => [
    new TextRun({ text: `${label} `, bold: true, color: colors.accent }),
    toTextControl(
      { alias: label, tag: name, id: nextId() },
      { type, language, dayPattern: messages.dayPattern(), ...(value !== undefined && { value }) },
    ),
    new TextRun({ children: index < row.length - 1 ? [new Tab(), new Tab()] : [new Tab()] }),
  ]);
  return toBlock({ style: styleIds.field, spacing, tabStops: toFieldStops(row, sheet), children });
}

/** Tab stops: the end of each field's line, and the start of the next label. */
function toFieldStops(row: readonly Field[], sheet: Sheet): readonly TabStopDefinition[] {
  const gap = 14;
  const room = sheet.contentWidth - 2 * inset;
  let end = inset;
  return row.flatMap(({ share }, index) => {
    end += room * share;
    const isLast = index === row.length - 1;
    return [
      {
        type: isLast ? TabStopType.RIGHT : TabStopType.LEFT,
        position: twip(isLast ? end - 1 : end - gap),
        leader: LeaderType.UNDERSCORE,
      },
      ...(isLast ? [] : [{ type: TabStopType.LEFT, position: twip(end) }]),
    ];
  });
}

function toContactBlocks(
  { heading, name, organization, email, purpose }: ChecklistContact,
  colors: Colors,
): readonly Block[] {
  return [
    toBlock({
      heading: HeadingLevel.HEADING_2,
      spacing: { after: twip(2) },
      children: [new ColumnBreak(), new TextRun({ text: heading, size: 20 })],
    }),
    toBlock({
      style: styleIds.contact,
      children: [new TextRun({ text: name, color: colors.accent })],
    }),
    toBlock({ style: styleIds.contact, text: organization }),
    toBlock({ style: styleIds.contact, children: [toLink(email.text, email.href)] }),
    toBlock({ style: styleIds.purpose, text: purpose, spacing: { after: twip(headGap) } }),
  ];
}
