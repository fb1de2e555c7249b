import { isAtTop, toColumns, toStarts, type Columns, type Position } from '../columns.ts';
import type { SizePreset } from '../size-presets.ts';
import { stepsOf, type ChecklistStep } from '../groups.ts';
import type { Checklist } from '../model.ts';
import {
  below,
  toTextBox,
  type Box,
  type FieldBox,
  type Measure,
  type TextBox,
} from './page-box.ts';
import { leastFoot, toFoot, toImprint } from './page-foot.ts';
import { toHead, type Head } from './page-head.ts';
import type { SourcedBox } from './page-fact.ts';
import { boxOffsets, heightOf, toFacts, toStepBox, type StepBox } from './page-step.ts';
import { leading, styles } from './type.ts';
import type { Sheet } from '../theme.ts';

/** The steps of one section below their heading. */
export interface GroupBox {
  readonly heading: TextBox;
  /** What is on record for the section. */
  readonly facts: readonly SourcedBox[];
  /** What the boxes of its steps mean, where there are two and it begins a column. */
  readonly boxLabels: readonly TextBox[];
  readonly steps: readonly StepBox[];
}

/** The layout of the page, in reading order. */
export interface Plan {
  readonly preset: SizePreset;
  /** The first step of the second column; the number of steps where there is none. */
  readonly breakAt: number;
  /** The distances of a step's boxes from its left edge, in points. */
  readonly boxOffsets: readonly number[];
  readonly head: Head;
  readonly groups: readonly GroupBox[];
  /** The heading of a group that continues in the second column. */
  readonly continued?: { readonly heading: TextBox; readonly boxLabels: readonly TextBox[] };
  readonly foot: readonly FieldBox[];
  readonly imprint: TextBox;
  /** The height left below the steps, in points. */
  readonly free: number;
}

/** A step that does not fit; undefined if the page is full without steps. */
interface Overflow {
  readonly overflow: ChecklistStep | undefined;
}

const partGap = 12;
const headingGap = 6;
const factsGap = 4;
const labelsGap = 2;
const footGap = 10;

/** Lays out everything on one page, or finds the first step that does not fit. */
export function toPlan(
  checklist: Checklist,
  preset: SizePreset,
  measure: Measure,
): Plan | Overflow {
  const { groups, boxLabels, sheet } = checklist;
  /** A position for measuring only. */
  const origin = { x: 0, y: 0, width: sheet.columnWidth };
  const headingHeight = (label: string): number =>
    measure.height(label, styles.heading, sheet.columnWidth) + headingGap;
  const head = toHead(checklist, measure);
  const imprint = toImprint(checklist, measure);
  const top = below(head.panel) + partGap;
  const foot = imprint.y - footGap;
  const notesRoom = preset.hasNotes ? leastFoot(checklist, measure) + partGap - 3 : 0;
  const steps = stepsOf(checklist);
  const headings = groups.map(({ label }) => headingHeight(label));
  const available = foot - notesRoom - top;
  const columns = toColumns(groups, {
    steps: steps.map((step) => heightOf(toStepBox(step, preset, measure, origin))),
    headings: groups.map(({ facts }, index) => {
      const below = toFacts(facts, measure, origin);
      const height = below.reduce((sum, box) => sum + box.height, 0);
      return (headings[index] ?? 0) + height + (below.length > 0 ? factsGap : 0);
    }),
    continued: groups.map(({ continued }) => headingHeight(continued)),
    labels: boxLabels.length > 0 ? styles.boxLabel.size * leading + labelsGap : 0,
    aboveHeading: partGap,
    gap: preset.gapPoint,
    available,
  });
  if ('overflow' in columns) return { overflow: steps[columns.overflow] };
  const bottom = top + columns.height;
  const { continued } = columns;
  return {
    preset,
    breakAt: columns.breakAt,
    boxOffsets: boxOffsets(boxLabels, preset, measure),
    head,
    groups: toGroupBoxes(
      checklist,
      columns,
      (position) => toPlace(position, top, sheet),
      preset,
      measure,
    ),
    ...(continued && {
      continued: toContinued(
        checklist,
        groups[continued.group]?.continued ?? '',
        toPlace(continued.position, top, sheet),
        preset,
        measure,
      ),
    }),
    foot: preset.hasNotes ? toFoot(checklist, measure, bottom + partGap - 3, foot) : [],
    imprint,
    free: available - columns.height,
  };
}

/** What the boxes below mean, each label above its boxes. */
function toLabels(
  labels: readonly string[],
  { x, y, width }: Omit<Box, 'height'>,
  preset: SizePreset,
  measure: Measure,
): readonly TextBox[] {
  const offsets = boxOffsets(labels, preset, measure);
  return labels.map((label, index) => {
    const left = offsets[index] ?? 0;
    const room = (offsets[index + 1] ?? width) - left;
    return toTextBox(measure, { x: x + left, y, width: room }, label, styles.boxLabel);
  });
}

function toContinued(
  { boxLabels }: Checklist,
  label: string,
  place: Omit<Box, 'height'>,
  preset: SizePreset,
  measure: Measure,
): NonNullable<Plan['continued']> {
  const heading = toTextBox(measure, place, label, styles.continued);
  const y = below(heading) + headingGap;
  return { heading, boxLabels: toLabels(boxLabels, { ...place, y }, preset, measure) };
}

function toGroupBoxes(
  { groups, boxLabels }: Checklist,
  columns: Columns,
  at: (position: Position | undefined) => Omit<Box, 'height'>,
  preset: SizePreset,
  measure: Measure,
): readonly GroupBox[] {
  const starts = toStarts(groups);
  return groups.map((group, place) => {
    const start = at(columns.headings[place]);
    const heading = toTextBox(measure, start, group.label, styles.heading);
    const y = below(heading) + headingGap;
    const facts = toFacts(group.facts, measure, { ...start, y });
    const labelsAt = facts.length > 0 ? Math.max(...facts.map(below)) + factsGap : y;
    return {
      heading,
      facts,
      boxLabels: isAtTop(columns, starts[place])
        ? toLabels(boxLabels, { ...start, y: labelsAt }, preset, measure)
        : [],
      steps: group.steps.map((step, index) =>
        toStepBox(step, preset, measure, at(columns.steps[(starts[place] ?? 0) + index])),
      ),
    };
  });
}

function toPlace(
  position: Position = { column: 0, y: 0 },
  top: number,
  { margin, columnWidth, gutter }: Sheet,
): Omit<Box, 'height'> {
  const x = margin + position.column * (columnWidth + gutter);
  return { x, y: top + position.y, width: columnWidth };
}
