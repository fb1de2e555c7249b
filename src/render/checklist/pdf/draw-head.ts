import {
  add,
  addField,
  addLink,
  addSourced,
  addText,
  corners,
  drawArtifact,
  drawFrame,
  type Canvas,
} from './canvas.ts';
import type { ContactBox, Head } from './page-head.ts';

/** The addresses of links in the head, where they are known. */
interface HeadLinks {
  readonly toolkit: string | undefined;
  readonly email: string | undefined;
}

/** Draws the head of the page. */
export function drawHead(canvas: Canvas, head: Head, links: HeadLinks): void {
  const { bar, toolkit, title, introduction, contact, notice, panel, fields, about } = head;
  const { root, colors } = canvas;
  drawArtifact(canvas, (page) => page.rect(...corners(bar)).fill(`#${colors.accent}`));
  if (links.toolkit === undefined) addText(canvas, root, 'P', toolkit);
  else {
    const paragraph = add(canvas, root, 'P');
    const spoken = canvas.messages.say('form.onTheWeb', { title: toolkit.text });
    addLink(canvas, paragraph, [toolkit], { href: links.toolkit, spoken });
    paragraph.end();
  }
  addText(canvas, root, 'H1', title);
  if (introduction) addText(canvas, root, 'P', introduction);
  if (contact && links.email !== undefined) drawContact(canvas, contact, links.email);
  if (notice) addText(canvas, root, 'P', notice);
  drawArtifact(canvas, (page) => page.roundedRect(...corners(panel), 4).fill(`#${colors.tint}`));
  for (const { box } of fields) drawFrame(canvas, box);
  for (const field of fields) {
    const paragraph = add(canvas, root, 'P');
    addText(canvas, paragraph, 'Span', field.label);
    addField(canvas, paragraph, field);
    paragraph.end();
  }
  for (const fact of about) addSourced(canvas, root, fact);
}

function drawContact(canvas: Canvas, contact: ContactBox, address: string): void {
  const { rule, heading, name, organization, email, purpose } = contact;
  drawArtifact(canvas, (page) => page.rect(...corners(rule)).fill(`#${canvas.colors.accent}`));
  const section = add(canvas, canvas.root, 'Sect');
  addText(canvas, section, 'H2', heading);
  for (const text of [name, organization]) addText(canvas, section, 'P', text);
  const paragraph = add(canvas, section, 'P');
  addLink(canvas, paragraph, [email], {
    href: address,
    spoken: canvas.messages.say('form.email', { address: email.text }),
  });
  paragraph.end();
  addText(canvas, section, 'P', purpose);
  section.end();
}
