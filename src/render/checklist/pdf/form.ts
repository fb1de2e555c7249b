import type { Box } from './page-box.ts';
import { toAppearance, toWritten, type Faces } from './appearance.ts';
import { toInsides } from './pdfkit-internals.ts';

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
interface CheckOptions {
  readonly name: string;
  readonly tooltip: string;
  /** What its states look like. */
  readonly faces: Faces;
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
interface WriteOptions {
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

/** The library writes a `String` as a string and a plain string as a name. */
function text(value: string): String {
  return new String(value);
}
