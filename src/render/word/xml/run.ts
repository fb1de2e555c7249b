import type { Element } from '../../../ooxml/index.ts';
import type { RunProperties, TextRun } from '../inline.ts';
import { colorAttributes, shading } from './formatting.ts';
import type { EastAsianLook, PartWriter } from './part-writer.ts';
import { textElement, w } from './word-element.ts';

/** A run of text. ISO/IEC 29500-1, 17.3.2.25 */
export function runElement({ properties, parts }: TextRun, writer: PartWriter): Element {
  return w('r', {}, [
    ...runProperties(properties, writer),
    ...parts.map((part) => (typeof part === 'string' ? textElement(part) : w(part.name))),
  ]);
}

/** The properties of a run, in the order of the schema; nothing where all are those of its paragraph. */
function runProperties(options: RunProperties, writer: PartWriter): readonly Element[] {
  const made: Element[] = [];
  const { style, font, color, size, eastAsian } = options;
  const east = eastAsian && writer.eastAsian(eastAsian);
  if (style !== undefined) made.push(w('rStyle', { val: style }));
  if (east) made.push(eastAsianFonts(east, font));
  else if (font !== undefined) made.push(fonts(font));
  if (options.bold) made.push(w('b'), w('bCs'));
  if (options.italics) made.push(w('i'), w('iCs'));
  if (options.strike) made.push(w('strike'));
  if (options.noProof) made.push(w('noProof'));
  if (color !== undefined) made.push(runColor(color, writer));
  if (size !== undefined) made.push(w('sz', { val: size }), w('szCs', { val: size }));
  if (options.shading) made.push(shading(options.shading, writer));
  if (options.subScript) made.push(w('vertAlign', { val: 'subscript' }));
  if (options.superScript) made.push(w('vertAlign', { val: 'superscript' }));
  if (options.rightToLeft) made.push(w('rtl'));
  if (east?.language !== undefined) made.push(w('lang', { eastAsia: east.language }));
  return made.length === 0 ? [] : [w('rPr', {}, made)];
}

function fonts(font: string): Element {
  return w('rFonts', { ascii: font, cs: font, eastAsia: font, hAnsi: font });
}

/** The hint has signs that other scripts have, too, drawn with the font for East Asian text. */
function eastAsianFonts({ font: eastAsia, latin }: EastAsianLook, font = latin): Element {
  return w('rFonts', { ascii: font, hAnsi: font, eastAsia, hint: 'eastAsia' });
}

/** The color of text is in `w:val`, where other elements have `w:color`. ISO/IEC 29500-1, 17.3.2.6 */
function runColor(color: NonNullable<RunProperties['color']>, writer: PartWriter): Element {
  const { color: val, ...theme } = colorAttributes(color, writer);
  return w('color', { val, ...theme });
}
