import {
  ColumnBreak,
  ExternalHyperlink,
  HeadingLevel,
  LeaderType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type ParagraphChild,
  type TabStopDefinition,
} from 'docx';
import { toStarts } from '../columns.ts';
import type { Rung } from '../ladder.ts';
import {
  continuedLabel,
  type Checklist,
  type ChecklistStep,
  type Correspondent,
} from '../model.ts';
import { contactHeading } from '../pdf/page-head.ts';
import { colours, contentWidth } from '../theme.ts';
import { toCheckControl, toTextControl } from './control.ts';
import { inset, ruled, styleIds, twip } from './styles.ts';

/** A paragraph of the body, and the step that it holds. */
export interface Block {
  readonly paragraph: Paragraph;
  readonly step?: ChecklistStep;
}

/** The room below the head, in points. */
const headGap = 10;

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

/** The fields on one line, each followed by a line to write on as far as the next tab stop. */
export function toFieldBlocks({ fields }: Checklist): readonly Block[] {
  const children = fields.flatMap(({ name, label, prompt }, index) => [
    new TextRun({ text: `${label} `, bold: true, color: colours.accent }),
    toTextControl({ alias: label, tag: name, id: index + 1 }, prompt),
    new TextRun({ children: index < fields.length - 1 ? [new Tab(), new Tab()] : [new Tab()] }),
  ]);
  return [toBlock({ style: styleIds.field, tabStops: toFieldStops(fields), children })];
}

/** Where the line of each field ends, and where the next one's label begins. */
function toFieldStops(fields: Checklist['fields']): readonly TabStopDefinition[] {
  const gap = 14;
  const room = contentWidth - 2 * inset;
  let end = inset;
  return fields.flatMap(({ share }, index) => {
    end += room * share;
    const isLast = index === fields.length - 1;
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

/**
 * The steps below the headings of their groups. A break stands at the start of a paragraph, not at the
 * end of the one before: Word would begin the second column with an empty line. That paragraph is not
 * kept with the next: a full first column would push it, break and all, into the second.
 *
 * @param breakAt the first step of the second column
 */
export function toStepBlocks(
  { groups, fields }: Checklist,
  { sizePoint }: Rung,
  breakAt: number,
): readonly Block[] {
  const starts = toStarts(groups);
  return groups.flatMap(({ label, steps }, group) => {
    const start = starts[group] ?? 0;
    const isBroken = breakAt > start && breakAt < start + steps.length;
    return [
      toHeading(label, { isBroken: group > 0 && breakAt === start, isFirst: start === 0 }),
      ...steps.flatMap((step, index) => [
        ...(isBroken && start + index === breakAt ? [toContinued(label)] : []),
        toStepBlock(step, fields.length + 1 + start + index, sizePoint),
      ]),
    ];
  });
}

/** The field for notes; what is left of the page is its room to grow. */
export function toNotesBlocks({ notes, groups, fields }: Checklist): readonly Block[] {
  const id = fields.length + 1 + groups.reduce((count, { steps }) => count + steps.length, 0);
  const control = { alias: notes.label, tag: notes.name, id };
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

function toContactBlocks({ name, organization, email, purpose }: Correspondent): readonly Block[] {
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
      children: [new TextRun({ text: name, color: colours.accent })],
    }),
    toBlock({ style: styleIds.contact, text: organization }),
    toBlock({ style: styleIds.contact, children: [link] }),
    toBlock({ style: styleIds.purpose, text: purpose, spacing: { after: twip(headGap) } }),
  ];
}

function toHeading(text: string, { isBroken = false, isFirst = false }): Block {
  return toBlock({
    heading: HeadingLevel.HEADING_2,
    ...ruled,
    ...(isBroken && { keepNext: false }),
    ...(!isFirst && !isBroken && { spacing: { before: twip(9), after: twip(5) } }),
    children: [...breakBefore(isBroken), new TextRun(text)],
  });
}

function toContinued(label: string): Block {
  return toBlock({
    style: styleIds.continued,
    children: [new ColumnBreak(), new TextRun(continuedLabel(label))],
  });
}

function toStepBlock(step: ChecklistStep, id: number, sizePoint: number): Block {
  const control = toCheckControl({ alias: step.text, tag: step.id, id }, sizePoint + 1.5);
  const children = [control, new TextRun({ children: [new Tab(), step.text] })];
  return { ...toBlock({ style: styleIds.step, children }), step };
}

function toBlock(options: IParagraphOptions): Block {
  return { paragraph: new Paragraph(options) };
}

function breakBefore(isBroken: boolean): readonly ParagraphChild[] {
  return isBroken ? [new ColumnBreak()] : [];
}
