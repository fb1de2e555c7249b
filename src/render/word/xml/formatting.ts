import type { Element } from '../../../ooxml/index.ts';
import type { Shading } from '../inline.ts';
import type { Color } from '../palette.ts';
import type { PartWriter } from './part-writer.ts';
import { w } from './word-element.ts';

/** A line at a side of a paragraph, table or cell. */
export interface BorderOptions {
  readonly style: 'single' | 'none';
  /** In eighths of a point. */
  readonly size?: number;
  /** The distance from the text, in points. */
  readonly space?: number;
  readonly color?: Color;
}

/** A border. ISO/IEC 29500-1, 17.3.1.42 */
export function border(
  name: 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV',
  { style, size, space, color }: BorderOptions,
  writer: PartWriter,
): Element {
  return w(name, { val: style, ...colorAttributes(color, writer), sz: size, space });
}

/** A fill. ISO/IEC 29500-1, 17.3.5 */
export function shading({ type, color, fill }: Shading, writer: PartWriter): Element {
  const { hex, theme, tint, shade } = writer.colorOf(fill);
  return w('shd', {
    fill: hex,
    themeFill: theme,
    themeFillTint: tint,
    themeFillShade: shade,
    color,
    val: type,
  });
}

/** The attributes of a color; none where there is none. */
export function colorAttributes(
  color: Color | undefined,
  writer: PartWriter,
): Readonly<Record<string, string | undefined>> {
  if (color === undefined) return {};
  const { hex, theme, tint, shade } = writer.colorOf(color);
  return { color: hex, themeColor: theme, themeTint: tint, themeShade: shade };
}
