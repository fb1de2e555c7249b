import type { Checklist } from '../model.ts';
import { below, toTextBox, type FieldBox, type Measure, type TextBox } from './page-box.ts';
import { styles } from './type.ts';

/** The imprint at the foot of the page. */
export function toImprint(
  { publisher, imprint, legend, sheet }: Checklist,
  measure: Measure,
): TextBox {
  const text = [publisher, ...imprint, ...legend]
    .filter((each) => each !== undefined)
    .join('  ·  ');
  const box = { x: sheet.margin, y: 0, width: sheet.contentWidth };
  const { height } = toTextBox(measure, box, text, styles.imprint);
  const y = sheet.height - sheet.margin - height;
  return toTextBox(measure, { ...box, y }, text, styles.imprint);
}

const labelGap = 3;
const leastHeight = 36;

/** The minimum height of the fields at the foot, with their headings. */
export function leastFoot(checklist: Checklist, measure: Measure): number {
  return Math.max(...toHeadings(checklist, measure, 0).map(below)) + labelGap + leastHeight;
}

/** The fields at the foot, side by side, which fill the space between two heights. */
export function toFoot(
  checklist: Checklist,
  measure: Measure,
  top: number,
  bottom: number,
): readonly FieldBox[] {
  const headings = toHeadings(checklist, measure, top);
  const y = Math.max(...headings.map(below)) + labelGap;
  return checklist.foot.flatMap((field, index) => {
    const label = headings[index];
    return label
      ? [{ field, label, box: { x: label.x, y, width: label.width, height: bottom - y } }]
      : [];
  });
}

function toHeadings({ foot, sheet }: Checklist, measure: Measure, y: number): readonly TextBox[] {
  const width = (sheet.contentWidth - sheet.gutter * (foot.length - 1)) / foot.length;
  return foot.map(({ label }, index) =>
    toTextBox(
      measure,
      { x: sheet.margin + index * (width + sheet.gutter), y, width },
      label,
      styles.heading,
    ),
  );
}
