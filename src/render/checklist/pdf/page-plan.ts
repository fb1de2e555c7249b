import { toColumns, toStarts, type Columns, type Spot } from '../columns.ts';
import type { Rung } from '../ladder.ts';
import { continuedLabel, stepsOf, type Checklist, type ChecklistStep } from '../model.ts';
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
import { ascent, capitalMiddle, stepStyle, styles } from './type.ts';
import { columnWidth, sheet } from '../theme.ts';

/** A step with its box. */
export interface StepBox {
  readonly step: ChecklistStep;
  readonly box: Box;
  readonly text: TextBox;
}

/** The steps of one section below their heading. */
export interface GroupBox {
  readonly heading: TextBox;
  readonly steps: readonly StepBox[];
}

/** Everything on the page in its place, in reading order. */
export interface Plan {
  readonly rung: Rung;
  /** The first step of the second column; the number of steps where there is none. */
  readonly breakAt: number;
  readonly head: Head;
  readonly groups: readonly GroupBox[];
  /** The words above the second column where a group goes on. */
  readonly continued?: TextBox;
  readonly notes?: FieldBox;
  readonly imprint: TextBox;
}

/** A step that has no place, or undefined where there is none and the page is full all the same. */
export interface Overflow {
  readonly overflow: ChecklistStep | undefined;
}

const partGap = 15;
const headingGap = 7;
const textIndent = 7;

/** Puts everything in its place on one page; where that cannot be, the first step without a place. */
export function toPlan(checklist: Checklist, rung: Rung, measure: Measure): Plan | Overflow {
  const { groups, notes } = checklist;
  const head = toHead(checklist, measure);
  const imprint = toImprint(checklist, measure);
  const top = below(head.panel) + partGap;
  const notesRoom = rung.hasNotes ? leastNotes(measure, notes.label) + partGap - 3 : 0;
  const steps = stepsOf(checklist);
  const style = stepStyle(rung.sizePoint);
  const indent = boxSize(rung) + textIndent;
  const columns = toColumns(groups, {
    steps: steps.map(({ text }) => measure.height(text, style, columnWidth - indent)),
    headings: groups.map(
      ({ label }) => measure.height(label, styles.heading, columnWidth) + headingGap,
    ),
    aboveHeading: partGap,
    gap: rung.gapPoint,
    available: imprint.y - 10 - notesRoom - top,
  });
  if ('overflow' in columns) return { overflow: steps[columns.overflow] };
  const starts = toStarts(groups);
  const bottom = top + columns.height;
  const toContinued = ({ group, spot }: NonNullable<Columns['continued']>): TextBox =>
    toTextBox(
      measure,
      spotAt(spot, top),
      continuedLabel(groups[group]?.label ?? ''),
      styles.continued,
    );
  return {
    rung,
    breakAt: columns.breakAt,
    head,
    groups: groups.map((group, place) => ({
      heading: toTextBox(
        measure,
        spotAt(columns.headings[place], top),
        group.label,
        styles.heading,
      ),
      steps: group.steps.map((step, index) =>
        toStepBox(step, rung, measure, spotAt(columns.steps[(starts[place] ?? 0) + index], top)),
      ),
    })),
    ...(columns.continued && { continued: toContinued(columns.continued) }),
    ...(rung.hasNotes && {
      notes: toNotes(checklist, measure, bottom + partGap - 3, imprint.y - 10),
    }),
    imprint,
  };
}

/** The side of a step's box. */
function boxSize({ sizePoint }: Rung): number {
  return sizePoint + 0.5;
}

function spotAt(spot: Spot = { column: 0, y: 0 }, top: number): Omit<Box, 'height'> {
  const x = sheet.margin + spot.column * (columnWidth + sheet.gutter);
  return { x, y: top + spot.y, width: columnWidth };
}

/** The box stands beside the capitals of the first line. */
function toStepBox(
  step: ChecklistStep,
  rung: Rung,
  measure: Measure,
  { x, y, width }: Omit<Box, 'height'>,
): StepBox {
  const side = boxSize(rung);
  const indent = side + textIndent;
  const middle = y + (ascent - capitalMiddle) * rung.sizePoint;
  return {
    step,
    box: { x, y: middle - side / 2, width: side, height: side },
    text: toTextBox(
      measure,
      { x: x + indent, y, width: width - indent },
      step.text,
      stepStyle(rung.sizePoint),
    ),
  };
}
