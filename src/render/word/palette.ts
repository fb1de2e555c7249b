import type { IRunStylePropertiesOptions } from 'docx';
import { paletteOf, type CalloutKind } from '../../model/index.ts';

/** The accent that builders use; a toolkit with another one gets its colors when the file is finished. */
const standard = paletteOf({ theme: { accent: '#0d5a6b' } });

/** Colors as RRGGBB; each text color has a contrast of at least 4.5:1 on white and on both fills. */
export const colors = {
  ink: standard.ink.toUpperCase(),
  accent: standard.accent.toUpperCase(),
  link: standard.link.toUpperCase(),
  quiet: standard.quiet.toUpperCase(),
  rule: standard.rule.toUpperCase(),
  /** The panel of the cover. */
  deep: standard.deep.toUpperCase(),
  /** The fill of sidebars. */
  frame: standard.soft.toUpperCase(),
  /** The fill of code and of table headers. */
  shade: standard.shade.toUpperCase(),
  white: 'FFFFFF',
} as const;

/** The rule and the fill of callouts; links and quiet text have a contrast of at least 4.5:1 on each fill. */
export const calloutColors = {
  note: { rule: '1B4F72', fill: 'EEF4F8' },
  tip: { rule: '2B6A3B', fill: 'EEF6F0' },
  important: { rule: '5A3E8E', fill: 'F3F0F9' },
  warning: { rule: '8A5200', fill: 'FBF4E6' },
  caution: { rule: 'A3231D', fill: 'FBF0EF' },
} as const satisfies Record<CalloutKind, { readonly rule: string; readonly fill: string }>;

/** Fonts that Word ships and whose widths the layout knows, so that pages can be numbered. */
export const fonts = {
  body: 'Calibri',
  display: 'Georgia',
  code: 'Courier New',
  symbol: 'Segoe UI Symbol',
} as const;

/** Fonts that Word ships for East Asian scripts. */
export const eastAsianFonts = {
  chinese: 'Microsoft YaHei',
  japanese: 'Yu Gothic',
  korean: 'Malgun Gothic',
} as const;

/** The indent of each level of a list or quotation: a quarter of an inch. */
export const stepTwip = 360;

/** The indent of a reference: room for a number of three digits. */
export const referenceTwip = 540;

/** The formatting of titles, in a size in points. */
export function display(points: number): IRunStylePropertiesOptions {
  return { font: fonts.display, size: points * 2, color: colors.accent, bold: false };
}
