import type { Colors } from '../theme.ts';

/** The style of a text; sizes in points. */
export interface Style {
  readonly font: 'regular' | 'semibold' | 'italic';
  readonly size: number;
  readonly color: keyof Colors;
}

/** The distance between baselines, as a multiple of the size. */
export const leading = 1.22;

/** The distance from the top of a line to its baseline, as a multiple of the size. */
export const ascent = 0.91;

/** Half the height of a capital letter, as a multiple of the size: check boxes are centred there. */
export const capitalMiddle = 0.33;

/** The styles of all texts except steps, whose size varies. */
export const styles = {
  toolkit: { font: 'semibold', size: 10, color: 'accent' },
  introduction: { font: 'regular', size: 10.5, color: 'muted' },
  label: { font: 'semibold', size: 9, color: 'accent' },
  heading: { font: 'semibold', size: 12.5, color: 'accent' },
  continued: { font: 'regular', size: 12.5, color: 'muted' },
  strong: { font: 'semibold', size: 10, color: 'ink' },
  text: { font: 'regular', size: 10, color: 'ink' },
  email: { font: 'semibold', size: 10, color: 'accent' },
  purpose: { font: 'italic', size: 9.5, color: 'muted' },
  notice: { font: 'semibold', size: 9, color: 'ink' },
  boxLabel: { font: 'semibold', size: 9, color: 'accent' },
  page: { font: 'regular', size: 9, color: 'accent' },
  source: { font: 'regular', size: 9, color: 'accent' },
  fact: { font: 'regular', size: 9, color: 'muted' },
  note: { font: 'regular', size: 9, color: 'muted' },
  imprint: { font: 'regular', size: 9, color: 'muted' },
} as const satisfies Record<string, Style>;

/** The style of the steps. */
export function stepStyle(size: number): Style {
  return { font: 'regular', size, color: 'ink' };
}

/** The sizes of the title: the first at which it fits on one line, or else the last. */
export const titleSizes = [24, 21, 18] as const;

/** The style of the title. */
export function titleStyle(size: number): Style {
  return { font: 'semibold', size, color: 'ink' };
}
