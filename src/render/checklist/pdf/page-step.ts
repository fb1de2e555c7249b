import { textOf } from '../facts.ts';
import type { SizePreset } from '../size-presets.ts';
import type { ChecklistStep } from '../groups.ts';
import {
  below,
  stack,
  toTextBox,
  type Box,
  type FieldBox,
  type Measure,
  type TextBox,
} from './page-box.ts';
import { ascent, capitalMiddle, stepStyle, styles } from './type.ts';

/** A step with its check box, facts and note. */
export interface StepBox {
  readonly step: ChecklistStep;
  readonly box: Box;
  readonly text: TextBox;
  readonly facts: readonly TextBox[];
  readonly note?: FieldBox;
}

const textIndent = 7;
const factsGap = 2;

/** The distance from facts to the line at their left. */
export const factIndent = 6;

const note = { gap: 2, height: 14, labelGap: 4 };

/** Lays out a step in its column. The check box is centred on the capitals of the first line. */
export function toStepBox(
  step: ChecklistStep,
  preset: SizePreset,
  measure: Measure,
  { x, y, width }: Omit<Box, 'height'>,
): StepBox {
  const side = preset.sizePoint + 0.5;
  const indent = side + textIndent;
  const middle = y + (ascent - capitalMiddle) * preset.sizePoint;
  const right = { x: x + indent, y, width: width - indent };
  const text = toTextBox(measure, right, step.text, stepStyle(preset.sizePoint));
  const facts = toFacts(step.facts.map(textOf), measure, { ...right, y: below(text) + factsGap });
  const top = Math.max(below(text), ...facts.map(below)) + note.gap;
  return {
    step,
    box: { x, y: middle - side / 2, width: side, height: side },
    text,
    facts,
    ...(preset.hasStepNotes && { note: toNote(step, measure, { ...right, y: top }) }),
  };
}

/** The height of a step with its facts and note. */
export function heightOf({ text, facts, note: line }: StepBox): number {
  const lowest = [text, ...facts, ...(line ? [line.box] : [])].map(below);
  return Math.max(...lowest) - text.y;
}

/** Stacks facts, to the right of the line that sets them apart. */
export function toFacts(
  texts: readonly string[],
  measure: Measure,
  { x, y, width }: Omit<Box, 'height'>,
): readonly TextBox[] {
  const place = { x: x + factIndent, y, width: width - factIndent };
  return stack(measure, place, texts, styles.fact);
}

function toNote(
  { note: field }: ChecklistStep,
  measure: Measure,
  { x, y, width }: Omit<Box, 'height'>,
): FieldBox {
  const labelWidth = measure.width(field.label, styles.note) + 0.5;
  const label = toTextBox(measure, { x, y: y + 1.5, width: labelWidth }, field.label, styles.note);
  const left = labelWidth + note.labelGap;
  return { field, label, box: { x: x + left, y, width: width - left, height: note.height } };
}
