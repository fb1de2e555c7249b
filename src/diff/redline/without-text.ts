import { append, childOf, openPackage, remove, savePackage, topOf } from '../../ooxml/index.ts';
import { notesIn, notesPath } from './notes.ts';
import type { Edition } from './redline.ts';
import { lastSection } from './sections.ts';

/** The same file without pages: the other side of one that came or went as a whole. */
export function withoutText({ bytes }: Edition): Edition {
  const { parts, main } = openPackage(bytes);
  const body = childOf(topOf(main), 'w:body');
  if (!body) throw new Error('Cannot find the text');
  const last = lastSection(body);
  body.children.length = 0;
  append(body, ...(last ? [last] : []));
  for (const note of notesIn(topOf(parts.get(notesPath))).values()) remove(note);
  return { bytes: savePackage(parts), pages: [] };
}
