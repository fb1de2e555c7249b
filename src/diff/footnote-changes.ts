import { isFactNote, shownNotes, type Note } from '../model/index.ts';
import { wordsBelow } from './blocks.ts';
import type { ItemChange } from './change.ts';
import { pairById } from './entry-changes.ts';
import { readingsOf, type Comparison, type PagePair } from './pages.ts';
import type { Reading, Token } from './tokens.ts';
import { wordDiff } from './word-diff.ts';

/** The footnotes of a page that were added, removed or changed; renumbered ones do not count. */
export function footnoteChanges(pair: PagePair, comparison: Comparison): ItemChange[] {
  const [earlier, later] = readingsOf(pair, comparison);
  const page = (later ?? earlier)?.page;
  if (!page) return [];
  return pairById(notesOf(earlier), notesOf(later)).flatMap(([id, before, after]): ItemChange[] => {
    const parts = wordDiff(wordsOf(before, earlier), wordsOf(after, later));
    if (before && after && parts.every(({ how }) => how === 'same')) return [];
    return [
      {
        kind: 'footnote',
        how: !before ? 'added' : !after ? 'removed' : 'changed',
        id: `${page.id}#${id}`,
        name: `Footnote ${(after ?? before)?.number}`,
        where: [page.meta.title],
        fields: [{ name: 'Text', parts }],
      },
    ];
  });
}

function notesOf(reading: Reading | undefined): ReadonlyMap<string, Note> {
  if (!reading) return new Map();
  const { corpus, page, noteOf } = reading;
  const notes = shownNotes(corpus, page).filter((note) => !isFactNote(note));
  return new Map(notes.map((note) => [noteOf(note.identifier), note]));
}

function wordsOf(note: Note | undefined, reading: Reading | undefined): readonly Token[] {
  return note && reading ? wordsBelow(note.definition.children, reading) : [];
}
