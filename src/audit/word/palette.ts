import { childOf, childrenOf, descendants, type Element } from '../../ooxml/index.ts';

/** The colors of a theme, by the names under which text and shades call them. */
export interface Palette {
  /**
   * The color of an element such as `w:color` or `w:shd`, as six hexadecimal digits; undefined where
   * Word chooses it. A theme color overrides the value beside it.
   */
  readonly colorOf: (
    element: Element | undefined,
    names: { readonly value: string; readonly theme: string },
  ) => string | undefined;
}

/** Where the settings do not say otherwise. ISO/IEC 29500-1, 17.15.1.20 */
const usual: ReadonlyMap<string, string> = new Map([
  ['background1', 'lt1'],
  ['text1', 'dk1'],
  ['background2', 'lt2'],
  ['text2', 'dk2'],
  ['dark1', 'dk1'],
  ['light1', 'lt1'],
  ['dark2', 'dk2'],
  ['light2', 'lt2'],
  ['hyperlink', 'hlink'],
  ['followedHyperlink', 'folHlink'],
]);

const mapped: ReadonlyMap<string, string> = new Map([
  ['background1', 'w:bg1'],
  ['text1', 'w:t1'],
  ['background2', 'w:bg2'],
  ['text2', 'w:t2'],
]);

/** Reads the theme, and how the settings use it. */
export function toPalette(theme: Element | undefined, settings: Element | undefined): Palette {
  const [scheme] = descendants(theme, 'a:clrScheme');
  const colors = new Map(
    childrenOf(scheme).map((each) => {
      const [choice] = childrenOf(each);
      const value = choice?.attributes.get('lastClr') ?? choice?.attributes.get('val');
      return [each.name.slice(2), value];
    }),
  );
  const tones = new Map<string, string>();
  const mapping = childOf(settings, 'w:clrSchemeMapping');
  const ofTheme = (name: string): string | undefined => {
    const given = mapping?.attributes.get(mapped.get(name) ?? '');
    return colors.get(usual.get(given ?? name) ?? given ?? name);
  };
  return {
    colorOf: (element, { value, theme: themed }) => {
      const name = element?.attributes.get(themed);
      const found = name === undefined ? undefined : ofTheme(name);
      const color = found ?? element?.attributes.get(value);
      if (color === undefined || !/^[\da-f]{6}$/i.test(color)) return undefined;
      if (found === undefined) return color;
      const tone = themed === 'w:themeColor' ? 'w:theme' : themed;
      const [tint, shade] = ['Tint', 'Shade'].map((each) => element?.attributes.get(tone + each));
      const key = `${color} ${tint} ${shade}`;
      const known = tones.get(key) ?? toned(color, tint, shade);
      tones.set(key, known);
      return known;
    },
  };
}

/** Lighter by a tint, darker by a shade: both are shares of 255. */
function toned(color: string, tint: string | undefined, shade: string | undefined): string {
  const [t, s] = [tint, shade].map((share) =>
    share === undefined ? 1 : parseInt(share, 16) / 255,
  );
  const [lightest = 0, darkest = 0] = [Math.max, Math.min].map((pick) => pick(...channels(color)));
  const light = (lightest + darkest) / 2;
  const wanted = light * (s ?? 1) * (t ?? 1) + (1 - (t ?? 1));
  // With hue and saturation kept, each channel moves with the lightness: HSL is linear in it.
  const room = (value: number): number => 1 - Math.abs(2 * value - 1);
  const share = room(light) === 0 ? 0 : room(wanted) / room(light);
  return channels(color)
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, wanted + (channel - light) * share)) * 255),
    )
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('');
}

function channels(color: string): readonly number[] {
  return [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
}

/**
 * The contrast ratio of two colors, from 1 to 21.
 *
 * Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminanceOf).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
