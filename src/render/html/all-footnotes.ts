import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { messagesOf, type Corpus, type Note, type Page } from '../../model/index.ts';
import { footnoteText } from './footnote-text.ts';
import { pageHref } from './href.ts';
import { toText, wrap, type Html } from './html-text.ts';
import { idIn, noteId, referenceId } from './ids.ts';
import { inParts } from './parts.ts';
import type { View } from './view.ts';

/** A note with the page that cites it. */
export interface CitedNote {
  readonly source: Page;
  readonly note: Note;
}

/** The notes of all pages in order of their numbers. */
function citedNotes({ pages }: Corpus): readonly CitedNote[] {
  return [...pages.values()].flatMap((source) => source.notes.map((note) => ({ source, note })));
}

/** The notes of all pages, in parts of a limited size in bytes. @param view the page that lists them */
export function noteParts(view: View, maxSize: number): readonly (readonly CitedNote[])[] {
  const cited = citedNotes(view.corpus);
  const written = cited.reduce((sum, { note }) => sum + 400 + 4 * lengthOf(note), 0);
  // Few toolkits have so many notes that it is worth measuring them.
  if (written < maxSize) return [cited];
  return inParts([cited], (each) => Buffer.byteLength(toText(item(view, each))), maxSize);
}

function lengthOf({ definition: { position } }: Note): number {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
}

/** Some of the notes of all pages, each with the page that cites it; nothing if there are none. */
export function allFootnotes(view: View, cited: readonly CitedNote[]): Html | undefined {
  const [first] = cited;
  if (!first) return undefined;
  const start = first.note.number > 1 ? first.note.number : undefined;
  return wrap(
    h('ol', { className: ['all-notes'], start }),
    cited.map((each) => toText(item(view, each))),
  );
}

function item(view: View, { source, note }: CitedNote): Element {
  const href = pageHref(view, source.id, referenceId(source, note, 1));
  const text = footnoteText({ ...view, source }, note, []);
  const title = h('a', { href }, source.meta.title);
  const cited: ElementContent = h(
    'p',
    { className: ['cited'] },
    messagesOf(view.corpus).fill('page.citedOn', { title }),
  );
  return h('li', { id: idIn(view, noteId(view.page, note)) }, [...text, cited]);
}
