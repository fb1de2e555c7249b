import type { Assets } from '../../../model/index.ts';
import type { Measure, TextBox } from './page-box.ts';
import { toLines } from './lines.ts';
import { ascent, leading, type Style } from './type.ts';

/** The files of the faces, by the names under which the shell hands them over. */
export const fontFiles = {
  regular: 'SourceSans3_400Regular.ttf',
  semibold: 'SourceSans3_600SemiBold.ttf',
  italic: 'SourceSans3_400Regular_Italic.ttf',
} as const satisfies Record<Style['font'], string>;

const faces = Object.keys(fontFiles) as (keyof typeof fontFiles)[]; // the keys of that very table

/** The bytes of a face. @throws Error when the shell did not hand it over */
export function fontBytes(assets: Assets, font: Style['font']): Uint8Array {
  const bytes = assets.get(fontFiles[font]);
  if (!bytes) throw new Error(`Cannot find the font ${fontFiles[font]}`);
  return bytes;
}

/** Makes the faces known to a document under their short names. */
export function registerFonts(document: PDFKit.PDFDocument, assets: Assets): void {
  for (const font of faces) document.registerFont(font, fontBytes(assets, font) as never); // its types know Buffers alone
}

/** Measures texts as the document will set them. */
export function toMeasure(document: PDFKit.PDFDocument): Measure {
  return {
    height: (text, style, width) =>
      linesOf(document, text, style, width).length * leading * style.size,
    width: (text, style) => widthIn(document, style)(text),
  };
}

/** Sets a text in its place. It never starts a page: what is too tall goes on below its box. */
export function drawText(document: PDFKit.PDFDocument, box: TextBox): void {
  const { text, style, x, y, width } = box;
  const lines = linesOf(document, text, style, width);
  document.fillColor(`#${style.colour}`);
  lines.forEach((line, index) => {
    const baseline = y + (ascent + index * leading) * style.size;
    document.text(line, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  });
}

/** The first character of a text that a face has no picture of, or undefined. */
export function lacking(document: PDFKit.PDFDocument, text: string): string | undefined {
  const glyphs = faces.map((face) => glyphsOf(document, face));
  const known = (character: string): boolean => {
    const codePoint = character.codePointAt(0) ?? 0;
    return glyphs.every((font) => font.hasGlyphForCodePoint(codePoint));
  };
  return [...new Set(text)].find((character) => character !== '\t' && !known(character));
}

function glyphsOf(document: PDFKit.PDFDocument, face: Style['font']): Glyphs {
  document.font(face);
  // The document's current font, which its types leave out.
  const { _font } = document as unknown as { _font: { font: Glyphs } };
  return _font.font;
}

interface Glyphs {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

function linesOf(
  document: PDFKit.PDFDocument,
  text: string,
  style: Style,
  width: number,
): readonly string[] {
  return toLines(text, width, widthIn(document, style));
}

function widthIn(document: PDFKit.PDFDocument, { font, size }: Style): (text: string) => number {
  document.font(font).fontSize(size);
  return (text) => document.widthOfString(text);
}
