import type { Checklist } from '../model.ts';
import { below, toTextBox, type FieldBox, type Measure, type TextBox } from './page-box.ts';
import { styles } from './type.ts';
import { contentWidth, sheet } from '../theme.ts';

/** The imprint at the foot of the page. */
export function toImprint({ publisher, imprint }: Checklist, measure: Measure): TextBox {
  const text = [publisher, ...imprint].join('  ·  ');
  const box = { x: sheet.margin, y: 0, width: contentWidth };
  const { height } = toTextBox(measure, box, text, styles.imprint);
  const y = sheet.height - sheet.margin - height;
  return toTextBox(measure, { ...box, y }, text, styles.imprint);
}

/** The minimum height of the field for notes, with its heading. */
export function leastNotes(measure: Measure, label: string): number {
  return measure.height(label, styles.heading, contentWidth) + 3 + 40;
}

/** The field for notes, which fills the space between two heights. */
export function toNotes(
  { notes: field }: Checklist,
  measure: Measure,
  top: number,
  bottom: number,
): FieldBox {
  const x = sheet.margin;
  const label = toTextBox(measure, { x, y: top, width: contentWidth }, field.label, styles.heading);
  const y = below(label) + 3;
  return { field, label, box: { x, y, width: contentWidth, height: bottom - y } };
}
