import type { IThemeFontOptions, IThemeOptions } from 'docx';
import { paletteOf, type Corpus } from '../../model/index.ts';
import { calloutColors } from './palette.ts';
import { toXmlText } from './text.ts';
import { typefacesOf, type Typefaces } from './typefaces.ts';
import type { ThemeColors } from './xml/theme-color.ts';

/** The theme of a toolkit: what Word offers under Design > Colors and Fonts. */
export function themeOf(corpus: Corpus): IThemeOptions {
  const { display, body, ...others } = typefacesOf(corpus);
  const withOthers = (latin: string): IThemeFontOptions => ({
    latin: toXmlText(latin),
    ...(others.complex !== undefined && { complexScript: toXmlText(others.complex) }),
    ...eastAsianIn(corpus, others),
  });
  return {
    name: toXmlText(corpus.site.title),
    colors: themeColorsOf(corpus),
    fonts: { headings: withOthers(display), body: withOthers(body) },
  };
}

/** What new East Asian text is in, where the content has a font for it. */
function eastAsianIn(
  { fonts }: Corpus,
  { eastAsian, shared }: Pick<Typefaces, 'eastAsian' | 'shared'>,
): Pick<IThemeFontOptions, 'eastAsia'> {
  const eastAsia = eastAsian[shared];
  return fonts.some(({ name }) => name === eastAsia) ? { eastAsia: toXmlText(eastAsia) } : {};
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
