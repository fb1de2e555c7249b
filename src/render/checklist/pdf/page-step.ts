import type { SizePreset } from '../size-presets.ts';
import type { CheckBox, ChecklistStep } from '../groups.ts';
import {
  below,
  toTextBox,
  type Box,
  type FieldBox,
  type Measure,
  type TextBox,
} from './page-box.ts';
import { toSourced, type SourcedBox } from './page-fact.ts';
import { ascent, capitalMiddle, leading, stepStyle, styles } from './type.ts';

/** A step with its check boxes, facts and note. */
export interface StepBox {
  readonly step: ChecklistStep;
  readonly boxes: readonly PlacedCheckBox[];
  readonly text: TextBox;
  /** The number of its page, after the text. */
  readonly page?: TextBox;
  readonly facts: readonly SourcedBox[];
  readonly note?: FieldBox;
}

/** A check box with its position. */
interface PlacedCheckBox {
  readonly checkBox: CheckBox;
  readonly box: Box;
}

const textIndent = 7;
const factsGap = 2;

/** The least distance between two boxes, and between what they mean. */
const boxGap = 8;
const labelGap = 6;

/** The distance from facts to the line at their left. */
export const factIndent = 6;

/** The distance from a text to the number of its page. */
const pageGap = 4;

const note = { gap: 2, height: 14, labelGap: 4 };

/** The distances of a step's boxes from the left edge, so that each is below what it means. */
export function boxOffsets(
  labels: readonly string[],
  preset: SizePreset,
  measure: Measure,
): readonly number[] {
  const [first] = labels;
  if (first === undefined) return [0];
  const width = measure.width(first, styles.boxLabel);
  return [0, Math.max(sideOf(preset) + boxGap, width + labelGap)];
}

/** Lays out a step in its column. The check boxes are centred on the capitals of the first line. */
export function toStepBox(
  step: ChecklistStep,
  preset: SizePreset,
  measure: Measure,
  { x, y, width }: Omit<Box, 'height'>,
): StepBox {
  const side = sideOf(preset);
  const labels = step.boxes.flatMap((each) => each?.label ?? []);
  const offsets = boxOffsets(labels, preset, measure);
  const indent = (offsets.at(-1) ?? 0) + side + textIndent;
  const middle = y + (ascent - capitalMiddle) * preset.sizePoint;
  const right = { x: x + indent, y, width: width - indent };
  const text = toTextBox(measure, right, step.text, stepStyle(preset.sizePoint));
  const page = toPageBox(step, text, measure);
  const end = Math.max(...[text, ...(page ? [page] : [])].map(below));
  const facts = toFacts(step.facts, measure, { ...right, y: end + factsGap });
  const top = Math.max(end, ...facts.map(below)) + note.gap;
  return {
    step,
    boxes: step.boxes.flatMap((checkBox, index) =>
      checkBox
        ? [
            {
              checkBox,
              box: {
                x: x + (offsets[index] ?? 0),
                y: middle - side / 2,
                width: side,
                height: side,
              },
            },
          ]
        : [],
    ),
    text,
    ...(page && { page }),
    facts,
    ...(preset.hasStepNotes && { note: toNote(step, measure, { ...right, y: top }) }),
  };
}

/** The height of a step with its facts and note. */
export function heightOf({ text, page, facts, note: line }: StepBox): number {
  const lowest = [text, ...(page ? [page] : []), ...facts, ...(line ? [line.box] : [])].map(below);
  return Math.max(...lowest) - text.y;
}

/** Stacks facts, to the right of the line that sets them apart. */
export function toFacts(
  facts: ChecklistStep['facts'],
  measure: Measure,
  { x, y, width }: Omit<Box, 'height'>,
): readonly SourcedBox[] {
  return toSourced(measure, { x: x + factIndent, y, width: width - factIndent }, facts);
}

function sideOf({ sizePoint }: SizePreset): number {
  return sizePoint + 0.5;
}

/** The number of the page at the end of the last line, or on a line of its own where that is full. */
function toPageBox(
  { page: { number } }: ChecklistStep,
  text: TextBox,
  measure: Measure,
): TextBox | undefined {
  if (number === undefined) return undefined;
  const words = number.onPaper;
  const style = styles.page;
  const width = measure.width(words, style) + 0.5;
  const lines = measure.lines(text.text, text.style, text.width);
  const last = measure.width(lines.at(-1) ?? '', text.style);
  const isFull = last + pageGap + width > text.width;
  // Both have the same baseline.
  const rise = (text.style.size - style.size) * ascent;
  const y = below(text) - (isFull ? 0 : text.style.size * leading);
  const x = text.x + (isFull ? 0 : last + pageGap);
  return toTextBox(measure, { x, y: y + rise, width }, words, style);
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
