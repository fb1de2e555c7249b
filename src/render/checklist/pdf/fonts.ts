import { toLines } from './lines.ts';
import type { Measure, TextBox } from './page-box.ts';
import type { Colors } from '../theme.ts';
import { toInternals } from './pdfkit-internals.ts';
import { ascent, leading, type Style } from './type.ts';
import { faces, once, type Face, type FontSet } from './font-set.ts';

/**
 * Registers the fonts in a document under their short names. A font that another document has read is reset: the
 * characters that its glyphs represented there must not appear in this file.
 */
export function registerFonts(document: PDFKit.PDFDocument, fontSet: FontSet): void {
  for (const name of faces) {
    const face = fontSet.faces.get(name);
    if (face && !(face instanceof Uint8Array)) face._glyphs = {};
    document.registerFont(name, face as never); // its types accept only a Buffer
    fontSet.faces.set(name, faceOf(document, name));
  }
}

/** Measures texts as the document will draw them. */
export function toMeasure(document: PDFKit.PDFDocument, fontSet: FontSet): Measure {
  return {
    lines: (text, style, width) => linesOf(document, fontSet, text, style, width),
    height: (text, style, width) =>
      linesOf(document, fontSet, text, style, width).length * leading * style.size,
    width: (text, style) =>
      once(fontSet.widths, [style.font, style.size, text].join(' '), () =>
        widthIn(document, style)(text),
      ),
  };
}

/** Draws a text. It never starts a page: a text that is too tall continues below its box. */
export function drawText(
  document: PDFKit.PDFDocument,
  fontSet: FontSet,
  colors: Colors,
  box: TextBox,
): void {
  const { text, style, x, y, width } = box;
  const lines = linesOf(document, fontSet, text, style, width);
  document.font(style.font).fontSize(style.size).fillColor(`#${colors[style.color]}`);
  lines.forEach((line, index) => {
    const baseline = y + (ascent + index * leading) * style.size;
    document.text(line, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  });
}

/** The first character of a text that a font has no glyph for, or undefined. */
export function missingCharacter(
  document: PDFKit.PDFDocument,
  fontSet: FontSet,
  text: string,
): string | undefined {
  const isKnown = (character: string): boolean =>
    once(fontSet.characters, character, () => {
      const codePoint = character.codePointAt(0) ?? 0;
      return faces.every((name) => faceOf(document, name).hasGlyphForCodePoint(codePoint));
    });
  return [...text].find((character) => character !== '\t' && !isKnown(character));
}

function faceOf(document: PDFKit.PDFDocument, name: Style['font']): Face {
  document.font(name);
  return toInternals(document)._font.font;
}

function linesOf(
  document: PDFKit.PDFDocument,
  fontSet: FontSet,
  text: string,
  style: Style,
  width: number,
): readonly string[] {
  const key = [style.font, style.size, width, text].join(' ');
  return once(fontSet.lines, key, () => toLines(text, width, widthIn(document, style)));
}

function widthIn(document: PDFKit.PDFDocument, { font, size }: Style): (text: string) => number {
  document.font(font).fontSize(size);
  return (text) => document.widthOfString(text);
}
