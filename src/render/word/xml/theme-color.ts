import type { ThemeColor } from 'docx';
import type { Color } from '../palette.ts';

/** The colors of a theme, as six hexadecimal digits. */
export type ThemeColors = Readonly<Record<ThemeColor['theme'], string>>;

/** A color for programs that read the digits, and for those that follow the theme. */
export interface ResolvedColor {
  readonly hex: string;
  readonly theme?: string;
  /** How much of a color is left when it is mixed with white or with black: two hexadecimal digits. */
  readonly tint?: string;
  readonly shade?: string;
}

/** What a color is in a theme. ISO/IEC 29500-1, 17.18.97 */
export function resolveColor(color: Color, colors: ThemeColors): ResolvedColor {
  if (typeof color === 'string') return { hex: color };
  const { theme, lighter = 0, darker = 0 } = color;
  const [tint, shade] = [left(lighter), left(darker)];
  return {
    hex: changed(colors[theme], tint, shade),
    theme,
    ...(tint < 255 && { tint: toHex(tint) }),
    ...(shade < 255 && { shade: toHex(shade) }),
  };
}

function left(percent: number): number {
  return Math.round(255 * (1 - percent / 100));
}

/** Word changes the lightness of the color, not each of its parts. */
function changed(hex: string, tint: number, shade: number): string {
  if (tint === 255 && shade === 255) return hex;
  const { hue, saturation, lightness } = toHsl(hex);
  return fromHsl(hue, saturation, ((lightness * tint) / 255 + 1 - tint / 255) * (shade / 255));
}

function toHsl(hex: string): { hue: number; saturation: number; lightness: number } {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [range, lightness] = [most - least, (most + least) / 2];
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const sixth =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return { hue: sixth * 60, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs(((hue / 60) % 2) - 1));
  const parts = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue / 60)] ?? [chroma, 0, second];
  // A sum that should be whole may be a little less.
  return parts
    .map((part) => toHex(Math.floor((part + lightness - chroma / 2) * 255 + 1e-9)))
    .join('');
}

function toHex(byte: number): string {
  return byte.toString(16).padStart(2, '0').toUpperCase();
}
