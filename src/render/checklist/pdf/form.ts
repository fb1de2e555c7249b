import type { Box, FieldBox } from './page-box.ts';
import { withoutSteering } from './steering.ts';
import {
  toAppearance,
  toFilledAppearance,
  type CheckAppearances,
  type FilledCanvas,
} from './appearance.ts';
import { toInternals } from './pdfkit-internals.ts';

/** The name of the font for typed text in the form. */
const typedFont = 'Helv';

/**
 * Starts the form. Text that is typed later appears in Helvetica, which every PDF reader has: the embedded fonts have
 * only the glyphs of the printed text. Nothing drawn in the file uses it.
 */
export function startForm(document: PDFKit.PDFDocument): void {
  document.initForm();
  const internals = toInternals(document);
  const helvetica = internals.ref({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: 'Helvetica',
    Encoding: 'WinAnsiEncoding',
  });
  helvetica.end();
  const form = internals._root.data.AcroForm.data;
  form.DR.Font = { [typedFont]: helvetica };
  form['DA'] = text(`/${typedFont} 10 Tf 0 g`);
  // Every field has its own appearance; PDF readers must not replace it.
  form['NeedAppearances'] = false;
}

/** A field's name, and what screen readers say about it. */
export interface Tooltip {
  readonly name: string;
  readonly spoken: string;
}

/** Adds a check box inside a `Form` element. */
export function addCheckBox(
  document: PDFKit.PDFDocument,
  box: Box,
  parent: PDFKit.PDFStructureElement,
  { name, spoken }: Tooltip,
  appearances: CheckAppearances,
): void {
  addWidget(document, box, parent, {
    FT: 'Btn',
    T: text(name),
    TU: text(withoutSteering(spoken)),
    V: 'Off',
    AS: 'Off',
    AP: { N: { Yes: appearances.on, Off: appearances.off } },
    MK: {},
  });
}

/** Adds a text field inside a `Form` element. */
export function addTextField(
  canvas: FilledCanvas,
  { field: { name, spoken, value }, box }: FieldBox,
  parent: PDFKit.PDFStructureElement,
  isMultiline: boolean,
): void {
  const { document } = canvas;
  addWidget(document, box, parent, {
    FT: 'Tx',
    T: text(name),
    TU: text(withoutSteering(spoken)),
    DA: text(`/${typedFont} 10 Tf 0 g`),
    ...(value !== undefined && { V: text(value) }),
    AP: {
      N:
        value === undefined
          ? toAppearance(document, box, '')
          : toFilledAppearance(canvas, box, value),
    },
    MK: isMultiline ? { BG: [1, 1, 1] } : {}, // typed text covers the lines for handwriting
    ...(isMultiline && { Ff: 1 << 12 }), // ISO 32000-1, table 228
    ...(canvas.fontSet.direction === 'rtl' && { Q: 2 }), // text at the right
  });
}

function addWidget(
  document: PDFKit.PDFDocument,
  { x, y, width, height }: Box,
  structParent: PDFKit.PDFStructureElement,
  options: Readonly<Record<string, unknown>>,
): void {
  const internals = toInternals(document);
  const print = 1 << 2; // ISO 32000-1, table 165
  internals.annotate(x, y, width, height, {
    Subtype: 'Widget',
    F: print,
    structParent,
    ...options,
  });
  internals._addToParent(internals.page.annotations.at(-1));
}

/** PDFKit writes a `String` object as a string, and a plain string as a name. */
function text(value: string): String {
  return new String(value);
}
