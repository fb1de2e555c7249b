import { colors } from '../theme.ts';
import {
  add,
  addText,
  addField,
  drawArtifact,
  corners,
  drawFrame,
  setText,
  type Canvas,
} from './canvas.ts';
import type { ContactBox, Head } from './page-head.ts';

/**
 * Draws the head of the page.
 *
 * @param address the contact's email link
 */
export function drawHead(canvas: Canvas, head: Head, address: string | undefined): void {
  const { bar, toolkit, title, introduction, contact, panel, fields, about } = head;
  const { root } = canvas;
  drawArtifact(canvas, (page) => page.rect(...corners(bar)).fill(`#${colors.accent}`));
  addText(canvas, root, 'P', toolkit);
  addText(canvas, root, 'H1', title);
  addText(canvas, root, 'P', introduction);
  if (contact && address !== undefined) drawContact(canvas, contact, address);
  drawArtifact(canvas, (page) => page.roundedRect(...corners(panel), 4).fill(`#${colors.tint}`));
  for (const { box } of fields) drawFrame(canvas, box);
  for (const field of fields) {
    const paragraph = add(canvas, root, 'P');
    addText(canvas, paragraph, 'Span', field.label);
    addField(canvas, paragraph, field);
    paragraph.end();
  }
  for (const fact of about) addText(canvas, root, 'P', fact);
}

function drawContact(canvas: Canvas, contact: ContactBox, address: string): void {
  const { rule, heading, name, organization, email, purpose } = contact;
  drawArtifact(canvas, (page) => page.rect(...corners(rule)).fill(`#${colors.accent}`));
  const section = add(canvas, canvas.root, 'Sect');
  addText(canvas, section, 'H2', heading);
  for (const text of [name, organization]) addText(canvas, section, 'P', text);
  const paragraph = add(canvas, section, 'P');
  const link = add(canvas, paragraph, 'Link');
  link.add(() => setText(canvas, email));
  const options = { structParent: link, Contents: new String(`Email ${email.text}`) };
  canvas.document.link(...corners(email), address, options as never); // its types lack both
  link.end();
  paragraph.end();
  addText(canvas, section, 'P', purpose);
  section.end();
}
