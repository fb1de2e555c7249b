import type { Checklist } from '../model.ts';
import { add, addField, addText, drawArtifact, drawFrame, setText, type Canvas } from './canvas.ts';
import { drawHead } from './draw-head.ts';
import { toCheckAppearances, type CheckAppearances } from './appearance.ts';
import { addStep, drawFacts } from './draw-step.ts';
import { type Box, type FieldBox, type TextBox } from './page-box.ts';
import { mirrored } from './mirrored.ts';
import type { GroupBox, Plan } from './page-plan.ts';
import type { FontSet } from './font-set.ts';

/**
 * Draws a plan on the document's page. All text is tagged and all decoration is an artifact, as PDF/UA-1 requires
 * (ISO 14289-1, 7.1).
 */
export function drawPlan(
  document: PDFKit.PDFDocument,
  fontSet: FontSet,
  checklist: Checklist,
  leftToRight: Plan,
): void {
  const { direction } = fontSet;
  const { width } = checklist.sheet;
  const plan = direction === 'rtl' ? mirrored(leftToRight, width) : leftToRight;
  const root = document.struct('Document');
  document.addStructure(root);
  const canvas = {
    document,
    root,
    fontSet,
    colors: checklist.colors,
    messages: checklist.messages,
  };
  drawHead(canvas, plan.head, {
    toolkit: checklist.toolkit.url,
    email: checklist.contact?.email.href,
  });
  const first = plan.groups[0]?.steps[0]?.boxes[0];
  const appearances = first && toCheckAppearances(canvas, first.box);
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
        .stroke(`#${canvas.colors.rule}`);
  });
}

function drawRule(canvas: Canvas, { x, y, width, height }: TextBox): void {
  drawArtifact(canvas, (page) =>
    page
      .lineWidth(1)
      .moveTo(x, y + height + 1.5)
      .lineTo(x + width, y + height + 1.5)
      .stroke(`#${canvas.colors.accent}`),
  );
}
