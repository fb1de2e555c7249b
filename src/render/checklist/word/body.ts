import type { Field } from '../fields.ts';
import type { Checklist, ChecklistContact } from '../model.ts';
import type { Colors, Sheet } from '../theme.ts';
import { breakBefore, toBlock, type Block, type NextId } from './blocks.ts';
import { toTextControl } from './control.ts';
import { columnBreak, tabs, textRun, type TabStop } from './elements.ts';
import { toLink, toSourced } from './link.ts';
import { headingIds, inset, styleIds, twip } from './styles.ts';

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
    toBlock({ style: styleIds.toolkit }, [toLink(toolkit.text, toolkit.url)]),
    toBlock({ style: headingIds[0] }, title),
    toBlock(
      { style: styleIds.introduction, spacing: { after: twip(headGap) } },
      introduction ?? '',
    ),
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
      : [toBlock({ style: styleIds.notice, spacing: { after: twip(noticeGap) } }, notice)]),
    ...rows.map((row, index) => toRow(row, spacingOf(index), checklist, nextId)),
    ...about.map((fact, index) =>
      toBlock({ style: styleIds.about, spacing: spacingOf(rows.length + index) }, toSourced(fact)),
    ),
  ];
}

/** The fields at the foot, which can grow to the end of the page; several are side by side in columns. */
export function toFootBlocks({ foot, language }: Checklist, nextId: NextId): readonly Block[] {
  return foot.flatMap(({ name, label }, index) => [
    toBlock(
      {
        style: headingIds[1],
        // As in the steps, a break is not kept with the next paragraph.
        ...(index > 0 && { keepNext: false }),
        spacing: { before: twip(index === 0 ? 8 : 0), after: twip(6) },
      },
      [...breakBefore(index > 0), textRun(label)],
    ),
    toBlock({ style: styleIds.notes }, [
      toTextControl({ alias: label, tag: name, id: nextId() }, { language, isMultiline: true }),
    ]),
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
    textRun(`${label} `, { bold: true, color: colors.accent }),
    toTextControl(
      { alias: label, tag: name, id: nextId() },
      { type, language, dayPattern: messages.dayPattern(), ...(value !== undefined && { value }) },
    ),
    tabs(index < row.length - 1 ? 2 : 1),
  ]);
  return toBlock({ style: styleIds.field, spacing, tabStops: toFieldStops(row, sheet) }, children);
}

/** Tab stops: the end of each field's line, and the start of the next label. */
function toFieldStops(row: readonly Field[], sheet: Sheet): readonly TabStop[] {
  const gap = 14;
  const room = sheet.contentWidth - 2 * inset;
  let end = inset;
  return row.flatMap(({ share }, index): readonly TabStop[] => {
    end += room * share;
    const isLast = index === row.length - 1;
    return [
      {
        type: isLast ? 'right' : 'left',
        position: twip(isLast ? end - 1 : end - gap),
        leader: 'underscore',
      },
      ...(isLast ? [] : [{ type: 'left' as const, position: twip(end) }]),
    ];
  });
}

function toContactBlocks(
  { heading, name, organization, email, purpose }: ChecklistContact,
  colors: Colors,
): readonly Block[] {
  return [
    toBlock({ style: headingIds[1], spacing: { after: twip(2) } }, [
      columnBreak(),
      textRun(heading, { size: 20 }),
    ]),
    toBlock({ style: styleIds.contact }, [textRun(name, { color: colors.accent })]),
    toBlock({ style: styleIds.contact }, organization),
    toBlock({ style: styleIds.contact }, [toLink(email.text, email.href)]),
    toBlock({ style: styleIds.purpose, spacing: { after: twip(headGap) } }, purpose),
  ];
}
