import type { FootnoteReference, Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { messagesOf, type Page } from '../../model/index.ts';
import type { ParagraphOptions } from './block.ts';
import type { NotePlace } from './bookmarks.ts';
import { noteOf, type Context } from './context.ts';
import { bookmarked, raw, type Inline } from './inline.ts';
import { run } from './run.ts';
import { field, styledRun } from './xml/field.ts';
import { w } from './xml/word-element.ts';

/** The style of the numbers of footnotes in the text. */
export const noteStyle = 'FootnoteReference';

/**
 * A reference to a footnote. The first one in the text carries the footnote: Word numbers footnotes in the
 * order of their references. Each later one is a field that shows the number, since a repeated id damages the
 * file (docx issue 1554) and a footnote cannot contain a reference.
 */
export function footnoteReference(node: FootnoteReference, context: Context): readonly Inline[] {
  const note = noteOf(context.page, node.identifier);
  if (!note) return [];
  const place = context.bookmarks.ofNote(context.page, note);
  // A list of all footnotes can be in a file without the page that cites this one.
  if (!place) return [run(String(note.number), {}, { style: noteStyle })];
  if (context.inNote || note.references[0] !== node) return numberOf(place);
  return [carrier(place)];
}

/**
 * A line that carries the footnotes that only other footnotes cite; nothing if there are none. Word numbers
 * only what the text refers to; the model numbers such footnotes after those of the text, so at the end of a
 * page they get the right numbers.
 */
export function innerNotes(page: Page, context: Context): readonly ParagraphOptions[] {
  const cited = referencesInText(page.tree);
  const inner = page.notes.filter((note) => !note.references.some((each) => cited.has(each)));
  if (inner.length === 0) return [];
  const places = inner.flatMap((note) => context.bookmarks.ofNote(page, note) ?? []);
  const references = places.flatMap((place, index) => [
    ...(index > 0 ? [run(', ', context.look)] : []),
    carrier(place),
  ]);
  return [
    {
      style: 'NoteLine',
      children: [
        run(`${messagesOf(context.corpus).say('document.alsoCited')}\u00a0`, context.look),
        ...references,
      ],
    },
  ];
}

/** ISO/IEC 29500-1, 17.11.14 */
function carrier({ name, id }: NotePlace): Inline {
  return bookmarked(name, [raw(styledRun(noteStyle, w('footnoteReference', { id })))]);
}

/** ISO/IEC 29500-1, 17.16.5.39: `\f` formats it as a reference, `\h` makes it a link. */
function numberOf({ name, number }: NotePlace): readonly Inline[] {
  return [raw(...field(` NOTEREF ${name} \\f \\h `, number, noteStyle))];
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
