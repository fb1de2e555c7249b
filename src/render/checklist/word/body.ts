import {
  ColumnBreak,
  ExternalHyperlink,
  HeadingLevel,
  LeaderType,
  Tab,
  TabStopType,
  TextRun,
  type TabStopDefinition,
} from 'docx';
import { textOf } from '../facts.ts';
import type { Field } from '../fields.ts';
import type { Checklist, ChecklistContact } from '../model.ts';
import { contactHeading } from '../pdf/page-head.ts';
import { colors, contentWidth } from '../theme.ts';
import { toBlock, type Block, type NextId } from './blocks.ts';
import { toTextControl } from './control.ts';
import { inset, styleIds, twip } from './styles.ts';

/** The space below the header and below the form, in points. */
const headGap = 10;
const formGap = 15;

/** The space between two rows of the form, in points. */
const rowGap = 7;

/** Title and introduction; in a second column the contact. */
export function toHeadBlocks(checklist: Checklist): readonly Block[] {
  const { toolkit, title, introduction, contact } = checklist;
  return [
    toBlock({ style: styleIds.toolkit, text: toolkit.text }),
    toBlock({ heading: HeadingLevel.HEADING_1, text: title }),
    toBlock({
      style: styleIds.introduction,
      text: introduction,
      spacing: { after: twip(headGap) },
    }),
    ...(contact ? toContactBlocks(contact) : []),
  ];
}

/** The form, and the recorded facts about the state: one band of paragraphs. */
export function toFormBlocks({ rows, about }: Checklist, nextId: NextId): readonly Block[] {
  const count = rows.length + about.length;
  const spacingOf = (index: number): { before: number; after: number } => ({
    before: twip(index > 0 && index <= rows.length ? rowGap : 0),
    after: twip(index === count - 1 ? formGap : 0),
  });
  return [
    ...rows.map((row, index) => toRow(row, spacingOf(index), nextId)),
    ...about.map((fact, index) =>
      toBlock({
        style: styleIds.about,
        text: textOf(fact),
        spacing: spacingOf(rows.length + index),
      }),
    ),
  ];
}

/** The field for notes, which can grow to the end of the page. */
export function toNotesBlocks({ notes }: Checklist, nextId: NextId): readonly Block[] {
  const control = { alias: notes.label, tag: notes.name, id: nextId() };
  return [
    toBlock({
      heading: HeadingLevel.HEADING_2,
      text: notes.label,
      spacing: { before: twip(8), after: twip(6) },
    }),
    toBlock({
      style: styleIds.notes,
      children: [toTextControl(control, notes.prompt, { isMultiline: true })],
    }),
  ];
}

/** The fields of a row, each followed by a line to write on up to the next tab stop. */
function toRow(
  row: readonly Field[],
  spacing: { before: number; after: number },
  nextId: NextId,
): Block {
  const children = row.flatMap(({ name, label, prompt, value }, index) => [
    new TextRun({ text: `${label} `, bold: true, color: colors.accent }),
    toTextControl({ alias: label, tag: name, id: nextId() }, prompt, {
      ...(value !== undefined && { value }),
    }),
    new TextRun({ children: index < row.length - 1 ? [new Tab(), new Tab()] : [new Tab()] }),
  ]);
  return toBlock({ style: styleIds.field, spacing, tabStops: toFieldStops(row), children });
}

/** Tab stops: the end of each field's line, and the start of the next label. */
function toFieldStops(row: readonly Field[]): readonly TabStopDefinition[] {
  const gap = 14;
  const room = contentWidth - 2 * inset;
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

function toContactBlocks({
  name,
  organization,
  email,
  purpose,
}: ChecklistContact): readonly Block[] {
  const link = new ExternalHyperlink({
    link: email.href,
    children: [new TextRun({ text: email.text, style: 'Hyperlink' })],
  });
  return [
    toBlock({
      heading: HeadingLevel.HEADING_2,
      spacing: { after: twip(2) },
      children: [new ColumnBreak(), new TextRun({ text: contactHeading, size: 20 })],
    }),
    toBlock({
      style: styleIds.contact,
      children: [new TextRun({ text: name, color: colors.accent })],
    }),
    toBlock({ style: styleIds.contact, text: organization }),
    toBlock({ style: styleIds.contact, children: [link] }),
    toBlock({ style: styleIds.purpose, text: purpose, spacing: { after: twip(headGap) } }),
  ];
}
