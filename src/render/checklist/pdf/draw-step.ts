import { textOf } from '../recorded-facts.ts';
import type { CheckBox, ChecklistStep } from '../groups.ts';
import {
  add,
  addField,
  addLink,
  addSourced,
  addText,
  drawArtifact,
  setText,
  type Canvas,
} from './canvas.ts';
import type { CheckAppearances } from './appearance.ts';
import { addCheckBox, type Tooltip } from './form.ts';
import { below, type FieldBox, type TextBox } from './page-box.ts';
import type { SourcedBox } from './page-fact.ts';
import { factIndent, type StepBox } from './page-step.ts';

/** ISO 32000-1, 14.8.4.3.3: the check boxes are the label of the list item. */
export function addStep(
  canvas: Canvas,
  list: PDFKit.PDFStructureElement,
  { step, boxes, text, page, facts, note }: StepBox,
  appearances: CheckAppearances,
): void {
  const item = add(canvas, list, 'LI');
  const label = add(canvas, item, 'Lbl');
  for (const { checkBox, box } of boxes) {
    const tooltip = toTooltip(checkBox, step);
    const form = add(canvas, label, 'Form', { alt: tooltip.spoken });
    addCheckBox(canvas.document, box, form, tooltip, appearances);
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
  else
    addLink(canvas, parent, [box], {
      href: page.url,
      spoken: canvas.messages.say('form.onTheWeb', { title: page.text }),
    });
}

/** The width of the line beside facts. */
const factRule = 1.5;

/** A line sets facts apart from steps, so that color is not the only difference. */
export function drawFacts(
  canvas: Canvas,
  parent: PDFKit.PDFStructureElement,
  facts: readonly SourcedBox[],
): void {
  const [first] = facts;
  if (!first) return;
  const height = Math.max(...facts.map(below)) - first.y;
  const x =
    canvas.fontSet.direction === 'rtl'
      ? first.x + first.width + factIndent - factRule
      : first.x - factIndent;
  drawArtifact(canvas, (page) =>
    page.rect(x, first.y + 1, factRule, height - 1).fill(`#${canvas.colors.rule}`),
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
      .stroke(`#${canvas.colors.line}`),
  );
  const paragraph = add(canvas, parent, 'P');
  addText(canvas, paragraph, 'Span', note.label);
  addField(canvas, paragraph, note);
  paragraph.end();
}
