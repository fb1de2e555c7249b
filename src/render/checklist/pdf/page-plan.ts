import { textOf } from '../facts.ts';
import { toColumns, toStarts, type Columns, type Position } from '../columns.ts';
import type { SizePreset } from '../size-presets.ts';
import { continuedLabel, stepsOf, type ChecklistStep, type Group } from '../groups.ts';
import type { Checklist } from '../model.ts';
import {
  below,
  toTextBox,
  type Box,
  type FieldBox,
  type Measure,
  type TextBox,
} from './page-box.ts';
import { leastNotes, toImprint, toNotes } from './page-foot.ts';
import { toHead, type Head } from './page-head.ts';
import { heightOf, toFacts, toStepBox, type StepBox } from './page-step.ts';
import { styles } from './type.ts';
import { columnWidth, sheet } from '../theme.ts';

/** The steps of one section below their heading. */
export interface GroupBox {
  readonly heading: TextBox;
  /** What is on record for the section. */
  readonly facts: readonly TextBox[];
  readonly steps: readonly StepBox[];
}

/** The layout of the page, in reading order. */
export interface Plan {
  readonly preset: SizePreset;
  /** The first step of the second column; the number of steps where there is none. */
  readonly breakAt: number;
  readonly head: Head;
  readonly groups: readonly GroupBox[];
  /** The heading of a group that continues in the second column. */
  readonly continued?: TextBox;
  readonly notes?: FieldBox;
  readonly imprint: TextBox;
  /** The height left below the steps, in points. */
  readonly free: number;
}

/** A step that does not fit; undefined if the page is full without steps. */
interface Overflow {
  readonly overflow: ChecklistStep | undefined;
}

const partGap = 14;
const headingGap = 7;
const factsGap = 4;
const footGap = 10;

/** Lays out everything on one page, or finds the first step that does not fit. */
export function toPlan(
  checklist: Checklist,
  preset: SizePreset,
  measure: Measure,
): Plan | Overflow {
  const { groups, notes } = checklist;
  const head = toHead(checklist, measure);
  const imprint = toImprint(checklist, measure);
  const top = below(head.panel) + partGap;
  const foot = imprint.y - footGap;
  const notesRoom = preset.hasNotes ? leastNotes(measure, notes.label) + partGap - 3 : 0;
  const steps = stepsOf(checklist);
  const headings = groups.map(({ label }) => headingHeight(label, measure));
  const available = foot - notesRoom - top;
  const columns = toColumns(groups, {
    steps: steps.map((step) => heightOf(toStepBox(step, preset, measure, origin))),
    headings: groups.map(({ facts }, index) => {
      const below = toFacts(facts.map(textOf), measure, origin);
      const height = below.reduce((sum, box) => sum + box.height, 0);
      return (headings[index] ?? 0) + height + (below.length > 0 ? factsGap : 0);
    }),
    continued: groups.map(({ label }) => headingHeight(continuedLabel(label), measure)),
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
    head,
    groups: toGroupBoxes(groups, columns, (position) => toPlace(position, top), preset, measure),
    ...(continued && {
      continued: toTextBox(
        measure,
        toPlace(continued.position, top),
        continuedLabel(groups[continued.group]?.label ?? ''),
        styles.continued,
      ),
    }),
    ...(preset.hasNotes && { notes: toNotes(checklist, measure, bottom + partGap - 3, foot) }),
    imprint,
    free: available - columns.height,
  };
}

/** A position for measuring only. */
const origin = { x: 0, y: 0, width: columnWidth };

function headingHeight(label: string, measure: Measure): number {
  return measure.height(label, styles.heading, columnWidth) + headingGap;
}

function toGroupBoxes(
  groups: readonly Group[],
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
    return {
      heading,
      facts: toFacts(group.facts.map(textOf), measure, { ...start, y }),
      steps: group.steps.map((step, index) =>
        toStepBox(step, preset, measure, at(columns.steps[(starts[place] ?? 0) + index])),
      ),
    };
  });
}

function toPlace(position: Position = { column: 0, y: 0 }, top: number): Omit<Box, 'height'> {
  const x = sheet.margin + position.column * (columnWidth + sheet.gutter);
  return { x, y: top + position.y, width: columnWidth };
}
