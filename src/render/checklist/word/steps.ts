import { ColumnBreak, HeadingLevel, LeaderType, Tab, TabStopType, TextRun } from 'docx';
import { toStarts } from '../columns.ts';
import { textOf, type Sentence } from '../facts.ts';
import type { SizePreset } from '../size-presets.ts';
import { continuedLabel, type ChecklistStep } from '../groups.ts';
import type { Checklist } from '../model.ts';
import { columnWidth } from '../theme.ts';
import { breakBefore, toBlock, type Block, type NextId } from './blocks.ts';
import { toCheckControl, toTextControl } from './control.ts';
import { besideRule, indent, ruled, styleIds, twip } from './styles.ts';

/** The space between related lines, in points. */
const closeGap = 2;

/**
 * The steps below the headings of their groups. The column break is at the start of a paragraph: at the end of
 * the one before, Word would begin the second column with an empty line. That paragraph is not kept with the
 * next: a full first column would push it, with its break, into the second.
 *
 * @param breakAt the first step of the second column
 */
export function toStepBlocks(
  { groups }: Checklist,
  preset: SizePreset,
  breakAt: number,
  nextId: NextId,
): readonly Block[] {
  const starts = toStarts(groups);
  return groups.flatMap(({ label, facts, steps }, group) => {
    const start = starts[group] ?? 0;
    const isBroken = breakAt > start && breakAt < start + steps.length;
    return [
      toHeading(label, { isBroken: group > 0 && breakAt === start, isFirst: start === 0 }),
      ...toFactBlocks(facts, { left: 0, after: 4, isKept: true }),
      ...steps.flatMap((step, index) => [
        ...(isBroken && start + index === breakAt ? [toContinued(label)] : []),
        ...toStep(step, preset, nextId),
      ]),
    ];
  });
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

/** A step with its facts and its note, kept together. */
function toStep(step: ChecklistStep, preset: SizePreset, nextId: NextId): readonly Block[] {
  const { facts } = step;
  const { sizePoint, gapPoint: after, hasStepNotes } = preset;
  const isAlone = facts.length === 0 && !hasStepNotes;
  const control = { alias: step.text, tag: step.id, id: nextId() };
  const blocks = [
    toBlock({
      style: styleIds.step,
      ...(!isAlone && { keepNext: true, spacing: { after: twip(closeGap) } }),
      children: [
        toCheckControl(control, sizePoint + 1.5),
        new TextRun({ children: [new Tab(), step.text] }),
      ],
    }),
    ...toFactBlocks(facts, {
      left: indent,
      after: hasStepNotes ? closeGap : after,
      isKept: hasStepNotes,
    }),
    ...(hasStepNotes ? [toNote(step, after, nextId)] : []),
  ];
  return blocks.map((block) => ({ ...block, step }));
}

/** @param place the indent, the space below the last line in points, and whether more follows */
function toFactBlocks(
  facts: readonly Sentence[],
  { left, after, isKept }: { left: number; after: number; isKept: boolean },
): readonly Block[] {
  return facts.map((fact, index) => {
    const isLast = index === facts.length - 1;
    return toBlock({
      style: styleIds.fact,
      text: textOf(fact),
      indent: { left: twip(left + besideRule) },
      keepNext: !isLast || isKept,
      spacing: { after: twip(isLast ? after : 0) },
    });
  });
}

/** A line to write on, up to the end of the column. */
function toNote({ note }: ChecklistStep, after: number, nextId: NextId): Block {
  const control = { alias: note.spoken, tag: note.name, id: nextId() };
  return toBlock({
    style: styleIds.note,
    spacing: { before: twip(closeGap), after: twip(after) },
    tabStops: [
      { type: TabStopType.RIGHT, position: twip(columnWidth - 1), leader: LeaderType.UNDERSCORE },
    ],
    children: [
      new TextRun(`${note.label} `),
      toTextControl(control, note.prompt),
      new TextRun({ children: [new Tab()] }),
    ],
  });
}
