import type { IThemeOptions } from 'docx';
import { paletteOf, type Corpus } from '../../model/index.ts';
import { calloutColors, fonts } from './palette.ts';
import { toXmlText } from './text.ts';
import type { ThemeColors } from './xml/theme-color.ts';

/** The theme of a toolkit: what Word offers under Design > Colors and Fonts. */
export function themeOf(corpus: Corpus): IThemeOptions {
  return {
    name: toXmlText(corpus.site.title),
    colors: themeColorsOf(corpus),
    fonts: { headings: fonts.display, body: fonts.body },
  };
}

/** The colors of the theme of a toolkit. */
export function themeColorsOf({ site }: Corpus): ThemeColors {
  const { ink, deep, soft, accent, link } = paletteOf(site);
  const { tip, important, warning, caution } = calloutColors;
  return {
    dark1: ink.toUpperCase(),
    light1: 'FFFFFF',
    dark2: deep.toUpperCase(),
    light2: soft.toUpperCase(),
    accent1: accent.toUpperCase(),
    accent2: tip.rule,
    accent3: important.rule,
    accent4: warning.rule,
    accent5: caution.rule,
    accent6: '4B5866',
    hyperlink: link.toUpperCase(),
    followedHyperlink: important.rule,
  };
}
