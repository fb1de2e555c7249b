import { limitShaping } from './limit-shaping.ts';
import { toLines } from './lines.ts';
import { isLeftward } from '../../../model/index.ts';
import type { Measure, TextBox } from './page-box.ts';
import type { Colors } from '../theme.ts';
import { toInternals, type Internals } from './pdfkit-internals.ts';
import { ascent, leading, type Style } from './type.ts';
import { once, type FontSet, type Runs } from './font-set.ts';
import { isPlain, toTextRuns, type TextRun } from './text-runs.ts';

/**
 * Registers the fonts in a document under their short names. Documents share what they make of words: fontkit takes most
 * of the time for them.
 */
export function registerFonts(document: PDFKit.PDFDocument, fontSet: FontSet): void {
  for (const [name, face] of fontSet.faces) {
    document.registerFont(name, face as never); // its types accept only a Buffer
    document.font(name);
    const font = toInternals(document)._font;
    if (face instanceof Uint8Array) limitShaping(font.font);
    fontSet.faces.set(name, font.font);
    shareRuns(
      font,
      once(fontSet.runs, name, () => Object.create(null) as Runs),
    );
  }
}

/**
 * Takes the glyphs of words from a record of all documents. Each word gets glyphs of its own: those of the font keep the
 * characters that they first represented, which may be in another file.
 */
function shareRuns(font: Internals['_font'], runs: Runs): void {
  const layoutRun = font.layoutRun.bind(font);
  font.layoutCache = runs;
  font.layoutRun = (text, features) => {
    font.font._glyphs = {};
    return layoutRun(text, features);
  };
}

/** Measures texts as the document will draw them. */
export function toMeasure(document: PDFKit.PDFDocument, fontSet: FontSet): Measure {
  return {
    lines: (text, style, width) => linesOf(document, fontSet, text, style, width),
    height: (text, style, width) =>
      linesOf(document, fontSet, text, style, width).length * leading * style.size,
    width: (text, style) =>
      once(fontSet.widths, [style.font, style.size, text].join(' '), () =>
        widthIn(document, fontSet, text, style)(text),
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
  document.fillColor(`#${colors[style.color]}`);
  /** Where lines begin at the right, they end there. */
  const startOf = (line: string): number =>
    fontSet.direction === 'ltr' ? x : x + width - widthIn(document, fontSet, text, style)(line);
  lines.forEach((line, index) => {
    const baseline = y + (ascent + index * leading) * style.size;
    drawRuns(document, {
      runs: toTextRuns(line, style.font, fontSet, directionIn(text, fontSet)),
      size: style.size,
      x: startOf(line),
      baseline,
    });
  });
}

interface PlacedRuns {
  readonly runs: readonly TextRun[];
  readonly size: number;
  readonly x: number;
  readonly baseline: number;
}

/** Draws runs in the order in which they are read, which is that in which a reader copies and searches them. */
function drawRuns(document: PDFKit.PDFDocument, { runs, size, x, baseline }: PlacedRuns): void {
  const options = { lineBreak: false, baseline: 'alphabetic' } as const;
  let next = x;
  const placed = runs.map((run) => {
    const at = next;
    if (runs.length > 1) next += widthOfRun(document, run, size);
    return { run, at };
  });
  for (const { run, at } of placed.toSorted((one, other) => one.run.start - other.run.start)) {
    const { actual } = run;
    // Whoever copies the text or has it read gets what was written.
    if (actual !== undefined) document.markContent('Span', { actual } as never); // its types lack it
    document.font(run.font).fontSize(size);
    document.text(run.text, at, baseline, run.isShaped ? { ...options, features: [] } : options);
    if (actual !== undefined) document.endMarkedContent();
  }
}

function linesOf(
  document: PDFKit.PDFDocument,
  fontSet: FontSet,
  text: string,
  style: Style,
  width: number,
): readonly string[] {
  const key = [style.font, style.size, width, text].join(' ');
  return once(fontSet.lines, key, () =>
    toLines(text, width, widthIn(document, fontSet, text, style)),
  );
}

/** Measures parts of a text. */
function widthIn(
  document: PDFKit.PDFDocument,
  fontSet: FontSet,
  text: string,
  { font, size }: Style,
): (part: string) => number {
  const [first] = fontSet.choices[font];
  if (first && isPlain(text, font, fontSet)) {
    document.font(first.name).fontSize(size);
    return (part) => document.widthOfString(part);
  }
  const direction = directionIn(text, fontSet);
  return (part) =>
    toTextRuns(part, font, fontSet, direction).reduce(
      (sum, run) => sum + widthOfRun(document, run, size),
      0,
    );
}

function widthOfRun(document: PDFKit.PDFDocument, run: TextRun, size: number): number {
  document.font(run.font).fontSize(size);
  return document.widthOfString(run.text, run.isShaped ? { features: [] } : {});
}

/** A text runs as its words do. */
function directionIn(text: string, { direction }: FontSet): FontSet['direction'] {
  const found = isLeftward(text);
  return found === undefined ? direction : found ? 'rtl' : 'ltr';
}
