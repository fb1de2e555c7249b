import type { Site } from '../../schemas/index.ts';

/**
 * The colors of every output, as six hexadecimal digits in lower case. Text colors have a contrast of at least 4.5:1
 * on white, `soft` and `shade`.
 */
interface Palette {
  /** Text. */
  readonly ink: string;
  /** Less important text. */
  readonly quiet: string;
  /** Titles, bars and thick lines. */
  readonly accent: string;
  /** Links. */
  readonly link: string;
  /** Large dark areas, such as a cover. */
  readonly deep: string;
  /** The fill of sidebars. */
  readonly soft: string;
  /** The fill of code and of table headers. */
  readonly shade: string;
  /** Thin lines. */
  readonly rule: string;
  /** The edges of boxes and fields, with a contrast of at least 3:1 on white. */
  readonly edge: string;
}

type Accent = Pick<Site['theme'], 'accent'>;

/** The palette of a toolkit: its accent color, and what is made from it. */
export function paletteOf({ theme }: { readonly theme: Accent }): Palette {
  const accent = theme.accent.slice(1).toLowerCase();
  return {
    ink: '1b2a31',
    quiet: '4a5a63',
    accent,
    link: mixedColor(accent, '000000', 0.1),
    deep: mixedColor(accent, '000000', 0.35),
    soft: mixedColor(accent, 'ffffff', 0.9),
    shade: mixedColor(accent, 'ffffff', 0.94),
    rule: mixedColor(accent, 'ffffff', 0.7),
    edge: '7d8c93',
  };
}

/** A color between two others, all as six hexadecimal digits. @param share of the second color, from 0 to 1 */
export function mixedColor(first: string, second: string, share: number): string {
  return [0, 2, 4]
    .map((at) => {
      const [from, to] = [first, second].map((color) => parseInt(color.slice(at, at + 2), 16));
      const value = Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share);
      return value.toString(16).padStart(2, '0');
    })
    .join('');
}
