import type { Box } from './page-box.ts';
import { colours } from '../theme.ts';

/** What the library has but its types do not: fields that carry a tooltip and a place among the tags. */
interface Insides {
  annotate(
    x: number,
    y: number,
    width: number,
    height: number,
    options: Readonly<Record<string, unknown>>,
  ): void;
  _addToParent(reference: unknown): void;
  _root: { data: { AcroForm: { data: Record<string, unknown> & { DR: { Font: object } } } } };
  ref(data: object): Reference;
  page: { annotations: readonly unknown[] };
  _font: { id: string; encode(text: string): [glyphs: string[]]; ref(): Reference };
}

/** An object of the file. */
interface Reference {
  write(chunk: string): void;
  end(): void;
}

/** The name under which the typed text's font is known to the form. */
const typedFont = 'Helv';

/**
 * Starts the form. What is typed later is set in Helvetica, which every reader has: the embedded fonts
 * hold only the letters of the printed text. Nothing that is drawn in the file uses it.
 */
export function startForm(document: PDFKit.PDFDocument): void {
  document.initForm();
  const insides = toInsides(document);
  const helvetica = insides.ref({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: 'Helvetica',
    Encoding: 'WinAnsiEncoding',
  });
  helvetica.end();
  const form = insides._root.data.AcroForm.data;
  form.DR.Font = { [typedFont]: helvetica };
  form['DA'] = text(`/${typedFont} 10 Tf 0 g`);
  // Every field brings its own appearance; readers must not draw others over them.
  form['NeedAppearances'] = false;
}

/** A box to check. */
export interface CheckOptions {
  readonly name: string;
  readonly tooltip: string;
  /** What its states look like. */
  readonly faces: Faces;
}

/** How a box looks empty and checked; shared by all boxes of one size. */
export interface Faces {
  readonly off: Reference;
  readonly on: Reference;
}

/** Adds a box to check inside a `Form` element. */
export function addCheck(
  document: PDFKit.PDFDocument,
  box: Box,
  parent: PDFKit.PDFStructureElement,
  { name, tooltip, faces }: CheckOptions,
): void {
  addWidget(document, box, parent, {
    FT: 'Btn',
    T: text(name),
    TU: text(tooltip),
    V: 'Off',
    AS: 'Off',
    AP: { N: { Yes: faces.on, Off: faces.off } },
    MK: {},
  });
}

/** A field to write in. */
export interface WriteOptions {
  readonly name: string;
  readonly tooltip: string;
  readonly isMultiline: boolean;
  /** What is filled in from the start. */
  readonly value?: string;
}

/** Adds a field to write in inside a `Form` element. */
export function addField(
  document: PDFKit.PDFDocument,
  box: Box,
  parent: PDFKit.PDFStructureElement,
  { name, tooltip, isMultiline, value }: WriteOptions,
): void {
  addWidget(document, box, parent, {
    FT: 'Tx',
    T: text(name),
    TU: text(tooltip),
    DA: text(`/${typedFont} 10 Tf 0 g`),
    ...(value !== undefined && { V: text(value) }),
    AP: {
      N: value === undefined ? toAppearance(document, box, '') : toWritten(document, box, value),
    },
    MK: isMultiline ? { BG: [1, 1, 1] } : {}, // what is typed covers the lines to write on
    ...(isMultiline && { Ff: 1 << 12 }), // ISO 32000-1, table 228
  });
}

/** Draws the two states of a box as paths, so that no symbol font is needed. */
export function toFaces(document: PDFKit.PDFDocument, box: Box): Faces {
  const side = box.width;
  const at = (part: number): string => (part * side).toFixed(2);
  const frame = `1 1 1 rg ${toRgb(colours.accent)} RG 0.9 w 0.45 0.45 ${(side - 0.9).toFixed(2)} ${(side - 0.9).toFixed(2)} re B`;
  const mark = `${toRgb(colours.accent)} RG 1.6 w 1 J 1 j ${at(0.24)} ${at(0.5)} m ${at(0.43)} ${at(0.29)} l ${at(0.77)} ${at(0.73)} l S`;
  return {
    off: toAppearance(document, box, frame),
    on: toAppearance(document, box, `${frame}\n${mark}`),
  };
}

/** How a field looks that is filled in: in the embedded font, since every letter shown must be there. */
function toWritten(document: PDFKit.PDFDocument, box: Box, value: string): Reference {
  const size = 10;
  const { _font: font } = toInsides(document.font('regular'));
  const [glyphs] = font.encode(value);
  const baseline = (box.height - size * 0.66) / 2;
  const content = `/Tx BMC q BT ${toRgb(colours.ink)} rg /${font.id} ${size} Tf 4 ${baseline.toFixed(2)} Td <${glyphs.join('')}> Tj ET Q EMC`;
  return toAppearance(document, box, content, { Font: { [font.id]: font.ref() } });
}

function addWidget(
  document: PDFKit.PDFDocument,
  { x, y, width, height }: Box,
  structParent: PDFKit.PDFStructureElement,
  options: Readonly<Record<string, unknown>>,
): void {
  const insides = toInsides(document);
  const print = 1 << 2; // ISO 32000-1, table 165
  insides.annotate(x, y, width, height, { Subtype: 'Widget', F: print, structParent, ...options });
  insides._addToParent(insides.page.annotations.at(-1));
}

function toAppearance(
  document: PDFKit.PDFDocument,
  { width, height }: Box,
  content: string,
  resources: object = {},
): Reference {
  const stream = toInsides(document).ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: resources,
  });
  stream.write(content);
  stream.end();
  return stream;
}

/** The library writes a `String` as a string and a plain string as a name. */
function text(value: string): String {
  return new String(value);
}

function toRgb(colour: string): string {
  return [0, 2, 4]
    .map((start) => (Number.parseInt(colour.slice(start, start + 2), 16) / 255).toFixed(3))
    .join(' ');
}

function toInsides(document: PDFKit.PDFDocument): Insides {
  return document as unknown as Insides; // the document has these members, its types leave them out
}
