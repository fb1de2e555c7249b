import type { Messages } from '../../../locale/index.ts';
import type { Colors } from '../theme.ts';
import { drawText } from './fonts.ts';
import { addTextField } from './form.ts';
import type { Box, FieldBox, TextBox } from './page-box.ts';
import type { SourcedBox } from './page-fact.ts';
import type { FontSet } from './font-set.ts';

/** The document, its root element, its fonts and its colors. */
export interface Canvas {
  readonly document: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly fontSet: FontSet;
  readonly colors: Colors;
  /** The words around the content. */
  readonly messages: Messages;
}

/** Draws decoration, which screen readers skip. */
export function drawArtifact({ document }: Canvas, draw: (page: PDFKit.PDFDocument) => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw(document);
  document.endMarkedContent();
}

/** Draws a text. */
export function setText({ document, fontSet, colors }: Canvas, box: TextBox): void {
  drawText(document, fontSet, colors, box);
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

/** Adds a link around texts, each of them a place to click. */
export function addLink(
  canvas: Canvas,
  parent: PDFKit.PDFStructureElement,
  texts: readonly TextBox[],
  { href, spoken }: { readonly href: string; readonly spoken: string },
): void {
  const link = add(canvas, parent, 'Link');
  link.add(() => {
    for (const text of texts) setText(canvas, text);
  });
  const options = { structParent: link, Contents: new String(spoken) };
  for (const text of texts) canvas.document.link(...corners(text), href, options as never); // its types lack both
  link.end();
}

/** Adds a paragraph with its source as a link. */
export function addSourced(
  canvas: Canvas,
  parent: PDFKit.PDFStructureElement,
  { pieces, href }: SourcedBox,
): void {
  const paragraph = add(canvas, parent, 'P');
  const link = pieces.filter(({ isLink }) => isLink);
  const [first, last] = [
    pieces.findIndex(({ isLink }) => isLink),
    pieces.findLastIndex(({ isLink }) => isLink),
  ];
  const setAll = (some: readonly TextBox[]): void => {
    if (some.length > 0) paragraph.add(() => some.forEach((each) => setText(canvas, each)));
  };
  setAll(pieces.slice(0, first));
  addLink(canvas, paragraph, link, {
    href,
    spoken: canvas.messages.say('form.source', { source: link.map((each) => each.text).join('') }),
  });
  setAll(pieces.slice(last + 1));
  paragraph.end();
}

/** Adds an element with a text field. */
export function addField(
  canvas: Canvas,
  parent: PDFKit.PDFStructureElement,
  field: FieldBox,
  isMultiline = false,
): void {
  const form = add(canvas, parent, 'Form', { alt: field.field.spoken });
  addTextField(canvas, field, form, isMultiline);
  form.end();
}

/** Draws the frame of a field. */
export function drawFrame(canvas: Canvas, box: Box): void {
  drawArtifact(canvas, (page) =>
    page
      .lineWidth(0.75)
      .rect(...corners(box))
      .fillAndStroke('#ffffff', `#${canvas.colors.line}`),
  );
}

/** Left, top, width and height, as PDFKit takes them. */
export function corners({ x, y, width, height }: Box): [number, number, number, number] {
  return [x, y, width, height];
}
