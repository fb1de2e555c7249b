import { stepsOf, type Checklist } from '../model.ts';
import type { Box, FieldBox, TextBox } from './page-box.ts';
import type { ContactBox, Head } from './page-head.ts';
import type { GroupBox, Plan, StepBox } from './page-plan.ts';
import { drawText } from './fonts.ts';
import { addCheck, addField, toFaces, type Faces } from './form.ts';
import { colours } from '../theme.ts';

/** The document with the element that holds all others. */
interface Canvas {
  readonly document: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
}

/**
 * Draws a plan on the document's page. Every text stands in a tagged element and everything that only
 * adorns is an artifact, as PDF/UA-1 (ISO 14289-1, 7.1) asks for.
 */
export function drawPlan(document: PDFKit.PDFDocument, checklist: Checklist, plan: Plan): void {
  const root = document.struct('Document');
  document.addStructure(root);
  const canvas = { document, root };
  drawHead(canvas, plan.head, checklist.contact?.email.href);
  const first = plan.groups[0]?.steps[0];
  const faces = first && stepsOf(checklist).length > 0 ? toFaces(document, first.box) : undefined;
  if (faces) for (const group of plan.groups) drawGroup(canvas, group, faces);
  if (plan.continued) drawContinued(canvas, plan.continued);
  if (plan.notes) drawNotes(canvas, plan.notes);
  addText(canvas, root, 'P', plan.imprint);
  root.end();
}

function drawHead(canvas: Canvas, head: Head, address: string | undefined): void {
  const { bar, toolkit, title, introduction, contact, panel, fields } = head;
  const { root } = canvas;
  adorn(canvas, (page) => page.rect(...corners(bar)).fill(`#${colours.accent}`));
  addText(canvas, root, 'P', toolkit);
  addText(canvas, root, 'H1', title);
  addText(canvas, root, 'P', introduction);
  if (contact && address !== undefined) drawContact(canvas, contact, address);
  adorn(canvas, (page) => page.roundedRect(...corners(panel), 4).fill(`#${colours.tint}`));
  for (const { box } of fields) drawFrame(canvas, box);
  for (const field of fields) {
    const paragraph = add(canvas, root, 'P');
    addText(canvas, paragraph, 'Span', field.label);
    addWriting(canvas, paragraph, field, false);
    paragraph.end();
  }
}

function drawGroup(canvas: Canvas, { heading, steps }: GroupBox, faces: Faces): void {
  const section = add(canvas, canvas.root, 'Sect');
  addText(canvas, section, 'H2', heading);
  drawRule(canvas, heading);
  const list = add(canvas, section, 'L');
  for (const step of steps) addStep(canvas, list, step, faces);
  list.end();
  section.end();
}

/** Says to the eye that a list goes on; the tags hold it in one piece, so it is no heading. */
function drawContinued(canvas: Canvas, heading: TextBox): void {
  adorn(canvas, (page) => drawText(page, heading));
  drawRule(canvas, heading);
}

/** ISO 32000-1, 14.8.4.3.3: the box is the item's label, and holds nothing but the field. */
function addStep(
  canvas: Canvas,
  list: PDFKit.PDFStructureElement,
  { step, box, text }: StepBox,
  faces: Faces,
): void {
  const item = add(canvas, list, 'LI');
  const label = add(canvas, item, 'Lbl');
  const form = add(canvas, label, 'Form', { alt: step.text });
  addCheck(canvas.document, box, form, { name: step.id, tooltip: step.text, faces });
  form.end();
  label.end();
  addText(canvas, item, 'LBody', text);
  item.end();
}

function drawContact(canvas: Canvas, contact: ContactBox, address: string): void {
  const { rule, heading, name, organization, email, purpose } = contact;
  adorn(canvas, (page) => page.rect(...corners(rule)).fill(`#${colours.accent}`));
  const section = add(canvas, canvas.root, 'Sect');
  addText(canvas, section, 'H2', heading);
  for (const text of [name, organization]) addText(canvas, section, 'P', text);
  const paragraph = add(canvas, section, 'P');
  const link = add(canvas, paragraph, 'Link');
  link.add(() => drawText(canvas.document, email));
  const options = { structParent: link, Contents: new String(`Write to ${email.text}`) };
  canvas.document.link(...corners(email), address, options as never); // its types lack both
  link.end();
  paragraph.end();
  addText(canvas, section, 'P', purpose);
  section.end();
}

function drawNotes(canvas: Canvas, notes: FieldBox): void {
  drawFrame(canvas, notes.box);
  drawLines(canvas, notes.box);
  const section = add(canvas, canvas.root, 'Sect');
  addText(canvas, section, 'H2', notes.label);
  const paragraph = add(canvas, section, 'P');
  addWriting(canvas, paragraph, notes, true);
  paragraph.end();
  section.end();
}

function addWriting(
  canvas: Canvas,
  parent: PDFKit.PDFStructureElement,
  { field, box }: FieldBox,
  isMultiline: boolean,
): void {
  const form = add(canvas, parent, 'Form', { alt: field.label });
  addField(canvas.document, box, form, { name: field.name, tooltip: field.label, isMultiline });
  form.end();
}

function drawFrame(canvas: Canvas, box: Box): void {
  adorn(canvas, (page) =>
    page
      .lineWidth(0.75)
      .rect(...corners(box))
      .fillAndStroke('#ffffff', `#${colours.line}`),
  );
}

/** Lines for those who write by hand. */
function drawLines(canvas: Canvas, { x, y, width, height }: Box): void {
  const distance = 21;
  adorn(canvas, (page) => {
    page.lineWidth(0.75);
    for (let line = y + distance; line < y + height - distance / 2; line += distance)
      page
        .moveTo(x + 8, line)
        .lineTo(x + width - 8, line)
        .stroke(`#${colours.faint}`);
  });
}

function drawRule(canvas: Canvas, { x, y, width, height }: TextBox): void {
  adorn(canvas, (page) =>
    page
      .lineWidth(1)
      .moveTo(x, y + height + 1.5)
      .lineTo(x + width, y + height + 1.5)
      .stroke(`#${colours.accent}`),
  );
}

/** Draws what only adorns the page. */
function adorn({ document }: Canvas, draw: (page: PDFKit.PDFDocument) => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw(document);
  document.endMarkedContent();
}

/** Adds an element that is still open. */
function add(
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
function addText(
  canvas: Canvas,
  parent: PDFKit.PDFStructureElement,
  type: string,
  box: TextBox,
): void {
  const element = add(canvas, parent, type);
  element.add(() => drawText(canvas.document, box));
  element.end();
}

function corners({ x, y, width, height }: Box): [number, number, number, number] {
  return [x, y, width, height];
}
