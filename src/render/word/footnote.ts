import { Bookmark, FootnoteReferenceRun, type IParagraphOptions, type ParagraphChild } from 'docx';
import type { FootnoteReference, Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Note, Page } from '../../model/index.ts';
import type { NotePlace } from './bookmarks.ts';
import { noteOf, type Context } from './context.ts';
import { field } from './raw.ts';
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
  const place = context.bookmarks.ofNote(note);
  // A list of all notes may stand in a file without the page that cites this one.
  if (!place) return [run(String(note.number), {}, { style: 'FootnoteReference' })];
  if (context.inNote || note.references[0] !== node) return numberOf(note, place);
  return [carrier(place)];
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
  const places = inner.flatMap((note) => context.bookmarks.ofNote(note) ?? []);
  const references = places.flatMap((place, index) => [
    ...(index > 0 ? [run(', ', context.look)] : []),
    carrier(place),
  ]);
  return [
    {
      style: 'NoteLine',
      children: [run('Also cited in the notes of this page:\u00a0', context.look), ...references],
    },
  ];
}

function carrier({ name, id }: NotePlace): Bookmark {
  return new Bookmark({ id: name, children: [new FootnoteReferenceRun(id)] });
}

/** ISO/IEC 29500-1, 17.16.5.39: `\f` gives the look of a reference, `\h` makes it a link. */
function numberOf({ number }: Note, { name }: NotePlace): readonly ParagraphChild[] {
  return field(` NOTEREF ${name} \\f \\h `, String(number), 'FootnoteReference');
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
