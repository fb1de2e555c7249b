import { textOf } from '../facts.ts';
import type { CheckBox, ChecklistStep } from '../groups.ts';
import type { Checklist } from '../model.ts';
import { colors } from '../theme.ts';
import {
  add,
  addField,
  addLink,
  addSourced,
  addText,
  drawArtifact,
  drawFrame,
  setText,
  type Canvas,
} from './canvas.ts';
import { drawHead } from './draw-head.ts';
import { toCheckAppearances, type CheckAppearances } from './appearance.ts';
import { addCheckBox, type Tooltip } from './form.ts';
import { below, type Box, type FieldBox, type TextBox } from './page-box.ts';
import type { SourcedBox } from './page-fact.ts';
import type { GroupBox, Plan } from './page-plan.ts';
import { factIndent, type StepBox } from './page-step.ts';
import type { FontSet } from './font-set.ts';

/**
 * Draws a plan on the document's page. All text is tagged and all decoration is an artifact, as PDF/UA-1 requires
 * (ISO 14289-1, 7.1).
 */
export function drawPlan(
  document: PDFKit.PDFDocument,
  fontSet: FontSet,
  checklist: Checklist,
  plan: Plan,
): void {
  const root = document.struct('Document');
  document.addStructure(root);
  const canvas = { document, root, fontSet };
  drawHead(canvas, plan.head, {
    toolkit: checklist.toolkit.url,
    email: checklist.contact?.email.href,
  });
  const first = plan.groups[0]?.steps[0]?.boxes[0];
  const appearances = first && toCheckAppearances(document, first.box);
  if (appearances) for (const group of plan.groups) drawGroup(canvas, group, appearances);
  if (plan.continued) drawContinued(canvas, plan.continued);
  for (const field of plan.foot) drawFootField(canvas, field);
  addText(canvas, root, 'P', plan.imprint);
  root.end();
}

function drawGroup(
  canvas: Canvas,
  { heading, facts, boxLabels, steps }: GroupBox,
  appearances: CheckAppearances,
): void {
  const section = add(canvas, canvas.root, 'Sect');
  addText(canvas, section, 'H2', heading);
  drawRule(canvas, heading);
  drawFacts(canvas, section, facts);
  for (const label of boxLabels) addText(canvas, section, 'P', label);
  const list = add(canvas, section, 'L');
  for (const step of steps) addStep(canvas, list, step, appearances);
  list.end();
  section.end();
}

/** Decoration: in the tags the list is in one piece, so this is not a heading. */
function drawContinued(
  canvas: Canvas,
  { heading, boxLabels }: NonNullable<Plan['continued']>,
): void {
  drawArtifact(canvas, () => [heading, ...boxLabels].forEach((text) => setText(canvas, text)));
  drawRule(canvas, heading);
}

/** ISO 32000-1, 14.8.4.3.3: the check boxes are the label of the list item. */
function addStep(
  canvas: Canvas,
  list: PDFKit.PDFStructureElement,
  { step, boxes, text, page, facts, note }: StepBox,
  appearances: CheckAppearances,
): void {
  const item = add(canvas, list, 'LI');
  const label = add(canvas, item, 'Lbl');
  for (const { checkBox, box } of boxes) {
    const form = add(canvas, label, 'Form', { alt: checkBox.spoken });
    addCheckBox(canvas.document, box, form, toTooltip(checkBox, step), appearances);
    form.end();
  }
  label.end();
  const body = add(canvas, item, 'LBody');
  body.add(() => setText(canvas, text));
  if (page) drawPage(canvas, body, page, step);
  drawFacts(canvas, body, facts);
  if (note) drawNote(canvas, body, note);
  body.end();
  item.end();
}

/** What screen readers say about a box includes the facts about its step. */
function toTooltip({ name, spoken }: CheckBox, { facts }: ChecklistStep): Tooltip {
  return {
    name,
    spoken: [`${spoken}${facts.length > 0 ? '.' : ''}`, ...facts.map(textOf)].join(' '),
  };
}

/** The number of the page about a step: a link where the page is on the web. */
function drawPage(
  canvas: Canvas,
  parent: PDFKit.PDFStructureElement,
  box: TextBox,
  { page }: ChecklistStep,
): void {
  if (page.url === undefined) addText(canvas, parent, 'Span', box);
  else addLink(canvas, parent, [box], { href: page.url, spoken: `${page.text}, on the web` });
}

/** A line sets facts apart from steps, so that color is not the only difference. */
function drawFacts(
  canvas: Canvas,
  parent: PDFKit.PDFStructureElement,
  facts: readonly SourcedBox[],
): void {
  const [first] = facts;
  if (!first) return;
  const height = Math.max(...facts.map(below)) - first.y;
  drawArtifact(canvas, (page) =>
    page.rect(first.x - factIndent, first.y + 1, 1.5, height - 1).fill(`#${colors.rule}`),
  );
  for (const fact of facts) addSourced(canvas, parent, fact);
}

/** A line to write on, after its label. */
function drawNote(canvas: Canvas, parent: PDFKit.PDFStructureElement, note: FieldBox): void {
  const { x, width } = note.box;
  const y = below(note.box);
  drawArtifact(canvas, (page) =>
    page
      .lineWidth(0.75)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(`#${colors.line}`),
  );
  const paragraph = add(canvas, parent, 'P');
  addText(canvas, paragraph, 'Span', note.label);
  addField(canvas, paragraph, note);
  paragraph.end();
}

function drawFootField(canvas: Canvas, field: FieldBox): void {
  drawFrame(canvas, field.box);
  drawLines(canvas, field.box);
  const section = add(canvas, canvas.root, 'Sect');
  addText(canvas, section, 'H2', field.label);
  const paragraph = add(canvas, section, 'P');
  addField(canvas, paragraph, field, true);
  paragraph.end();
  section.end();
}

/** Lines for handwriting. */
function drawLines(canvas: Canvas, { x, y, width, height }: Box): void {
  const distance = 21;
  drawArtifact(canvas, (page) => {
    page.lineWidth(0.75);
    for (let line = y + distance; line < y + height - distance / 2; line += distance)
      page
        .moveTo(x + 8, line)
        .lineTo(x + width - 8, line)
        .stroke(`#${colors.faint}`);
  });
}

function drawRule(canvas: Canvas, { x, y, width, height }: TextBox): void {
  drawArtifact(canvas, (page) =>
    page
      .lineWidth(1)
      .moveTo(x, y + height + 1.5)
      .lineTo(x + width, y + height + 1.5)
      .stroke(`#${colors.accent}`),
  );
}
