import { colors } from '../theme.ts';

/** The style of a text; sizes in points. */
export interface Style {
  readonly font: 'regular' | 'semibold' | 'italic';
  readonly size: number;
  readonly color: string;
}

/** The distance between baselines, as a multiple of the size. */
export const leading = 1.22;

/** The distance from the top of a line to its baseline, as a multiple of the size. */
export const ascent = 0.91;

/** Half the height of a capital letter, as a multiple of the size: check boxes are centred there. */
export const capitalMiddle = 0.33;

/** The styles of all texts except steps, whose size varies. */
export const styles = {
  toolkit: { font: 'semibold', size: 10, color: colors.accent },
  introduction: { font: 'regular', size: 10.5, color: colors.muted },
  label: { font: 'semibold', size: 9, color: colors.accent },
  heading: { font: 'semibold', size: 12.5, color: colors.accent },
  continued: { font: 'regular', size: 12.5, color: colors.muted },
  strong: { font: 'semibold', size: 10, color: colors.ink },
  text: { font: 'regular', size: 10, color: colors.ink },
  email: { font: 'semibold', size: 10, color: colors.accent },
  purpose: { font: 'italic', size: 9.5, color: colors.muted },
  notice: { font: 'semibold', size: 9, color: colors.ink },
  boxLabel: { font: 'semibold', size: 9, color: colors.accent },
  page: { font: 'regular', size: 9, color: colors.accent },
  source: { font: 'regular', size: 9, color: colors.accent },
  fact: { font: 'regular', size: 9, color: colors.muted },
  note: { font: 'regular', size: 9, color: colors.muted },
  imprint: { font: 'regular', size: 9, color: colors.muted },
} as const satisfies Record<string, Style>;

/** The style of the steps. */
export function stepStyle(size: number): Style {
  return { font: 'regular', size, color: colors.ink };
}

/** The sizes of the title: the first at which it fits on one line, or else the last. */
export const titleSizes = [24, 21, 18] as const;

/** The style of the title. */
export function titleStyle(size: number): Style {
  return { font: 'semibold', size, color: colors.ink };
}
