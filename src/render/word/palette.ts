import type { IRunStylePropertiesOptions, ThemeColor } from 'docx';
import type { CalloutKind } from '../../model/index.ts';

/** Six hexadecimal digits, or a color of the theme, perhaps lighter or darker by some percent. */
export type Color = string | ThemeColor;

/** Colors of the theme, so that they change with it under Design > Colors; `theme.ts` says which they are. */
export const colors = {
  ink: { theme: 'dark1' },
  quiet: { theme: 'dark1', lighter: 25 },
  accent: { theme: 'accent1' },
  link: { theme: 'hyperlink' },
  /** Thin lines. */
  rule: { theme: 'light2', darker: 15 },
  /** The panel of the cover. */
  deep: { theme: 'dark2' },
  /** The fill of sidebars. */
  frame: { theme: 'light2' },
  /** The fill of code and of table headers. */
  shade: { theme: 'light2' },
  /** A fill that hardly anybody can tell from it, but programs: they don't draw two blocks of code as one. */
  shadeTwin: { theme: 'light2', darker: 1 },
  white: { theme: 'light1' },
} as const satisfies Record<string, ThemeColor>;

/** The rule and the fill of callouts; links and quiet text have a contrast of at least 4.5:1 on each fill. */
export const calloutColors = {
  note: { rule: colors.accent, fill: colors.frame },
  tip: { rule: '2B6A3B', fill: 'EEF6F0' },
  important: { rule: '5A3E8E', fill: 'F3F0F9' },
  warning: { rule: '8A5200', fill: 'FBF4E6' },
  caution: { rule: 'A3231D', fill: 'FBF0EF' },
} as const satisfies Record<CalloutKind, { readonly rule: Color; readonly fill: Color }>;

/** The fonts of the theme and others: those that Word ships and whose widths the layout knows, so that pages can be numbered. */
export const fonts = {
  body: 'Calibri',
  display: 'Georgia',
  code: 'Courier New',
  symbol: 'Segoe UI Symbol',
} as const;

/** The font of boxes to mark: the only common one whose box has the width that Word assumes. */
export const boxFont = 'MS Gothic';

/** The fonts of the theme, which change with it under Design > Fonts. */
export const themeFonts = { body: { theme: 'body' }, display: { theme: 'headings' } } as const;

/** Fonts that Word ships for East Asian scripts. */
export const eastAsianFonts = {
  chinese: 'Microsoft YaHei',
  japanese: 'Yu Gothic',
  korean: 'Malgun Gothic',
} as const;

/** The room between the edge of the text and that of a callout's text, at the side of its bar and at the other. */
export const calloutInsetTwip = 290;
export const calloutRightTwip = 140;

/** The width of a callout's bar. */
export const calloutBarTwip = 90;

/** The indent of each level of a list or quotation: a quarter of an inch. */
export const stepTwip = 360;

/** The indent of a reference: room for a number of three digits. */
export const referenceTwip = 540;

/** The formatting of titles, in a size in points. */
export function display(points: number): IRunStylePropertiesOptions {
  return { font: themeFonts.display, size: points * 2, color: colors.accent, bold: false };
}
