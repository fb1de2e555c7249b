import { colors } from '../theme.ts';
import { drawText } from './fonts.ts';
import { addTextField } from './form.ts';
import type { Box, FieldBox, TextBox } from './page-box.ts';
import type { FontSet } from './font-set.ts';

/** The document, its root element, and its fonts. */
export interface Canvas {
  readonly document: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly fontSet: FontSet;
}

/** Draws decoration, which screen readers skip. */
export function drawArtifact({ document }: Canvas, draw: (page: PDFKit.PDFDocument) => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw(document);
  document.endMarkedContent();
}

/** Draws a text. */
export function setText({ document, fontSet }: Canvas, box: TextBox): void {
  drawText(document, fontSet, box);
}

/** Adds an element and leaves it open. */
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

/** Adds an element with one text. */
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

/** Adds an element with a text field. */
export function addField(
  canvas: Canvas,
  parent: PDFKit.PDFStructureElement,
  field: FieldBox,
  isMultiline = false,
): void {
  const form = add(canvas, parent, 'Form', { alt: field.field.spoken });
  addTextField(canvas.document, field, form, isMultiline);
  form.end();
}

/** Draws the frame of a field. */
export function drawFrame(canvas: Canvas, box: Box): void {
  drawArtifact(canvas, (page) =>
    page
      .lineWidth(0.75)
      .rect(...corners(box))
      .fillAndStroke('#ffffff', `#${colors.line}`),
  );
}

/** Left, top, width and height, as PDFKit takes them. */
export function corners({ x, y, width, height }: Box): [number, number, number, number] {
  return [x, y, width, height];
}
