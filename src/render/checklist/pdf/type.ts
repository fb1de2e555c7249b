import { colours } from '../theme.ts';

/** The style of a text; sizes in points. */
export interface Style {
  readonly font: 'regular' | 'semibold' | 'italic';
  readonly size: number;
  readonly colour: string;
}

/** The distance between baselines, as a multiple of the size. */
export const leading = 1.26;

/** The distance from the top of a line to its baseline, as a multiple of the size. */
export const ascent = 0.93;

/** Half the height of a capital letter, as a multiple of the size: check boxes are centred there. */
export const capitalMiddle = 0.33;

/** The styles of all texts except steps, whose size varies. */
export const styles = {
  toolkit: { font: 'semibold', size: 10, colour: colours.accent },
  introduction: { font: 'regular', size: 10.5, colour: colours.muted },
  label: { font: 'semibold', size: 9, colour: colours.accent },
  heading: { font: 'semibold', size: 12.5, colour: colours.accent },
  continued: { font: 'regular', size: 12.5, colour: colours.muted },
  strong: { font: 'semibold', size: 10, colour: colours.ink },
  text: { font: 'regular', size: 10, colour: colours.ink },
  email: { font: 'semibold', size: 10, colour: colours.accent },
  purpose: { font: 'italic', size: 9.5, colour: colours.muted },
  fact: { font: 'regular', size: 9, colour: colours.muted },
  note: { font: 'regular', size: 9, colour: colours.muted },
  imprint: { font: 'regular', size: 9, colour: colours.muted },
} as const satisfies Record<string, Style>;

/** The style of the steps. */
export function stepStyle(size: number): Style {
  return { font: 'regular', size, colour: colours.ink };
}

/** The sizes of the title: the first at which it fits on one line, or else the last. */
export const titleSizes = [24, 21, 18] as const;

/** The style of the title. */
export function titleStyle(size: number): Style {
  return { font: 'semibold', size, colour: colours.ink };
}
