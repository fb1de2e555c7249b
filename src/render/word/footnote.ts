import {
  Bookmark,
  FootnoteReferenceRun,
  type IParagraphOptions,
  type ParagraphChild,
  type XmlElement,
} from 'docx';
import type { FootnoteReference, Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Note, Page } from '../../model/index.ts';
import { noteBookmark } from './bookmarks.ts';
import { noteOf, type Context } from './context.ts';
import { element, textRun, toPart } from './raw.ts';
import { run } from './run.ts';

/**
 * A reference to a note: the first one in the text carries the note, under the note's own number,
 * since Word numbers notes in the order of their references. Every other one is a field that shows
 * the number, for a file in which an id stands twice is damaged (docx issue 1554), and a note cannot
 * hold a reference.
 */
export function footnoteReference(
  node: FootnoteReference,
  context: Context,
): readonly ParagraphChild[] {
  const note = noteOf(context.page, node.identifier);
  if (!note) return [];
  if (context.inNote || note.references[0] !== node) return numberOf(note);
  return [carrier(note)];
}

/**
 * A line that carries the notes which only other notes cite, or nothing where there are none. Word
 * gives numbers to what the text refers to alone; the model numbers such notes after those of the
 * text, so at the end of a page they get their own numbers.
 */
export function innerNotes(page: Page, context: Context): readonly IParagraphOptions[] {
  const cited = referencesInText(page.tree);
  const inner = page.notes.filter((note) => !note.references.some((each) => cited.has(each)));
  if (inner.length === 0) return [];
  const references = inner.flatMap((note, index) => [
    ...(index > 0 ? [run(', ', context.look)] : []),
    carrier(note),
  ]);
  return [
    {
      style: 'NoteLine',
      children: [run('Also cited in the notes of this page:\u00a0', context.look), ...references],
    },
  ];
}

function carrier(note: Note): Bookmark {
  return new Bookmark({
    id: noteBookmark(note.number),
    children: [new FootnoteReferenceRun(note.number)],
  });
}

/**
 * ISO/IEC 29500-1, 17.16.5.39: `\f` gives the look of a reference, `\h` makes it a link. The field has
 * the long form of 17.16.18, since some programs skip a `w:fldSimple` with the number that it shows.
 */
function numberOf(note: Note): readonly ParagraphChild[] {
  const instruction = ` NOTEREF ${noteBookmark(note.number)} \\f \\h `;
  const style = element('w:rStyle', { 'w:val': 'FootnoteReference' });
  const mark = (type: string): XmlElement =>
    element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })]);
  const code = element('w:instrText', { 'xml:space': 'preserve' }, [
    { type: 'text', text: instruction },
  ]);
  return [
    mark('begin'),
    element('w:r', {}, [code]),
    mark('separate'),
    textRun([style], String(note.number)),
    mark('end'),
  ].map(toPart);
}

function referencesInText(tree: Nodes): ReadonlySet<FootnoteReference> {
  const found = new Set<FootnoteReference>();
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type === 'footnoteReference') found.add(node);
    return undefined;
  });
  return found;
}
