import { colours } from '../theme.ts';
import { drawText } from './fonts.ts';
import { addField } from './form.ts';
import type { Box, FieldBox, TextBox } from './page-box.ts';
import type { FontSet } from './font-set.ts';

/** The document, the element that holds all others, and the letters. */
export interface Canvas {
  readonly document: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly fontSet: FontSet;
}

/** Draws what only adorns the page. */
export function adorn({ document }: Canvas, draw: (page: PDFKit.PDFDocument) => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw(document);
  document.endMarkedContent();
}

/** Sets a text in its place. */
export function setText({ document, fontSet }: Canvas, box: TextBox): void {
  drawText(document, fontSet, box);
}

/** Adds an element that is still open. */
export function add(
  { document }: Canvas,
  parent: PDFKit.PDFStructureElement,
  type: string,
  options: PDFKit.Mixins.StructureElementOptions = {},
): PDFKit.PDFStructureElement {
  const element = document.struct(type, options);
  parent.add(element);
  return element;
}

/** Adds an element that holds one text. */
export function addText(
  canvas: Canvas,
  parent: PDFKit.PDFStructureElement,
  type: string,
  box: TextBox,
): void {
  const element = add(canvas, parent, type);
  element.add(() => setText(canvas, box));
  element.end();
}

/** Adds a field to write in. */
export function addWriting(
  canvas: Canvas,
  parent: PDFKit.PDFStructureElement,
  { field, box }: FieldBox,
  isMultiline = false,
): void {
  const form = add(canvas, parent, 'Form', { alt: field.spoken });
  const { name, spoken: tooltip, value } = field;
  addField(canvas.document, box, form, {
    name,
    tooltip,
    isMultiline,
    ...(value !== undefined && { value }),
  });
  form.end();
}

/** Draws the frame of a field. */
export function drawFrame(canvas: Canvas, box: Box): void {
  adorn(canvas, (page) =>
    page
      .lineWidth(0.75)
      .rect(...corners(box))
      .fillAndStroke('#ffffff', `#${colours.line}`),
  );
}

/** Left, top, width and height, as the library takes them. */
export function corners({ x, y, width, height }: Box): [number, number, number, number] {
  return [x, y, width, height];
}
