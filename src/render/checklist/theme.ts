/** Colors of the printed checklist, as `rrggbb`; text has a contrast of at least 4.5:1 on white and on the tint. */
export const colors = {
  ink: '1c2b33',
  muted: '4a5a63',
  accent: '0d5a6b',
  tint: 'ebf3f4',
  line: '7d8c93',
  faint: 'dbe4e7',
  rule: 'b3c6cb',
} as const;

/** A US Letter page with its margins, in points. */
export const sheet = {
  width: 612,
  height: 792,
  margin: 36,
  /** Between the two columns of steps. */
  gutter: 22,
} as const;

/** The width between the margins, in points. */
export const contentWidth = sheet.width - 2 * sheet.margin;

/** The width of one of the two columns, in points. */
export const columnWidth = (contentWidth - sheet.gutter) / 2;
