import { mixedColor, paletteOf, type Site } from '../../model/index.ts';

type Themed = { readonly theme: Pick<Site['theme'], 'accent'> };

type Colors = Readonly<Partial<Record<string, string>>>;

/** The accent color that the style sheet is written in: that of a toolkit that sets none. */
const ownAccent = '#0d5a6b';

/** The ground of the site in dark mode. */
const darkPaper = '10181c';

/**
 * A style sheet in the colors of the toolkit's theme: those that are made from its accent color, in light mode, where
 * each is set first, and in dark mode, where it is set next. The style sheet as it is has those of the standard theme.
 */
export function inTheme(css: string, site: Themed): string {
  if (site.theme.accent.toLowerCase() === ownAccent) return css;
  const modes = [lightColors(site), darkColors(site)];
  const seen = new Map<string, number>();
  return css.replace(/--([\w-]+): #[\da-f]{3,8};/gi, (declaration, name: string) => {
    const mode = seen.get(name) ?? 0;
    seen.set(name, mode + 1);
    const color = modes[mode]?.[name];
    return color === undefined ? declaration : `--${name}: #${color};`;
  });
}

function lightColors(site: Themed): Colors {
  const { accent, link, deep, soft } = paletteOf(site);
  return {
    accent,
    link,
    'link-hover': mixedColor(accent, '000000', 0.45),
    soft,
    band: deep,
    'band-high': mixedColor(accent, '000000', 0.15),
    'band-low': mixedColor(accent, 'ffffff', 0.78),
  };
}

function darkColors(site: Themed): Colors {
  const { accent } = paletteOf(site);
  return {
    accent: mixedColor(accent, 'ffffff', 0.5),
    link: mixedColor(accent, 'ffffff', 0.65),
    'link-hover': mixedColor(accent, 'ffffff', 0.82),
    soft: mixedColor(accent, darkPaper, 0.7),
    band: mixedColor(accent, '000000', 0.6),
    'band-high': mixedColor(accent, '000000', 0.45),
  };
}
