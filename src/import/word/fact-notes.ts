import { isFactNote, withFactNotes, type Corpus } from '../../model/index.ts';
import { similarity, wordsOf } from './align/similarity.ts';
import type { WordChange } from './edit/change.ts';
import type { Span, WordDocument, WordParagraph } from './read/document.ts';

/** Two files without the notes of facts, and what was changed in these notes. */
interface WithoutFactNotes {
  readonly base: WordDocument;
  readonly returned: WordDocument;
  readonly changes: readonly WordChange[];
}

/**
 * Takes the notes out of both files that the program writes for facts: no page has them. What somebody changed in one is
 * told, since it can be changed only in facts.yaml.
 */
export function withoutFactNotes(
  base: WordDocument,
  returned: WordDocument,
  corpus: Corpus,
): WithoutFactNotes {
  const shown = withFactNotes(corpus);
  if (shown === corpus) return { base, returned, changes: [] };
  const own = factNotesIn(base, shown);
  const left = notesIn(returned);
  const gone = own.filter((note) => !take(left, (other) => keyOf(other.text) === keyOf(note.text)));
  const others = new Set(notesIn(base).map(({ text }) => keyOf(text)));
  const changes = gone.flatMap((note): WordChange[] => {
    const edited = take(
      left,
      ({ text }) => !others.has(keyOf(text)) && isAlike(note.text, text, alike),
    );
    // A note that went with its paragraph is no change of its own.
    const isThere = returned.body.some((paragraph) => isAlike(note.line, textOf(paragraph), alike));
    return edited || isThere ? [toChange(note, edited)] : [];
  });
  const kept = new Set(left.map(({ id }) => id));
  const names = new Set(own.flatMap(({ bookmark }) => bookmark ?? []));
  const ownIds = new Set(own.map(({ id }) => id));
  return {
    base: without(base, (id) => ownIds.has(id), names),
    returned: without(returned, (id) => !kept.has(id), names),
    changes,
  };
}

/** How much of two texts must be the same for one to be an edit of the other. */
const alike = 0.5;

function isAlike(one: string, other: string, least: number): boolean {
  return similarity(wordsOf(one), wordsOf(other)) >= least;
}

/** The notes of facts in the file that was sent out: each page cites its notes in the order of their numbers. */
function factNotesIn(base: WordDocument, { pages }: Corpus): readonly CitedNote[] {
  const cited = notesIn(base);
  return [...pages.values()].flatMap(({ meta, notes }) => {
    const own = cited.filter(({ page }) => keyOf(page) === keyOf(meta.title));
    if (own.length !== notes.length) return [];
    return own.filter((_, index) => notes[index] && isFactNote(notes[index]));
  });
}

function keyOf(text: string): string {
  return text.replace(/\s+/g, '');
}

interface CitedNote {
  readonly id: string;
  readonly text: string;
  /** The bookmark of its number. */
  readonly bookmark?: string | undefined;
  /** The text of the paragraph that cites it, and the title of its page. */
  readonly line: string;
  readonly page: string;
}

/** The notes that the text of a file cites, in their order. */
function notesIn({ body, notes }: WordDocument): CitedNote[] {
  let page = '';
  return body.flatMap((paragraph) => {
    if (paragraph.bookmarks.some((name) => /^_Page\d+$/.test(name))) page = textOf(paragraph);
    const ids = paragraph.spans.flatMap(({ kind, id }) => (kind === 'note' && id ? [id] : []));
    const names = paragraph.bookmarks.filter((name) => /^_Note\d+$/.test(name));
    return ids.map((id, index) => ({
      id,
      text: (notes.get(id) ?? []).map(textOf).join(' ').trim(),
      bookmark: names.length === ids.length ? names[index] : undefined,
      line: textOf(paragraph),
      page,
    }));
  });
}

/** Takes the first that fits out of a list. */
function take<Item>(items: Item[], isIt: (item: Item) => boolean): Item | undefined {
  const at = items.findIndex(isIt);
  return at < 0 ? undefined : items.splice(at, 1)[0];
}

function toChange(note: CitedNote, edited: CitedNote | undefined): WordChange {
  const [before, after] = differing(note.text, edited?.text ?? '');
  return {
    kind: 'words',
    outcome: 'left',
    page: note.page,
    paragraph: note.line,
    before,
    after,
    reason: 'the program writes the note of a fact, so change the fact in facts.yaml',
  };
}

/** Two texts without the words that both begin and end with. */
function differing(before: string, after: string): readonly [string, string] {
  const [old, now] = [before.split(' '), after.split(' ')];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old.at(-end - 1) === now.at(-end - 1)) end++;
  const cut = (words: readonly string[]): string =>
    words.slice(start, words.length - end).join(' ');
  return [cut(old), cut(now)];
}

function without(
  document: WordDocument,
  isOut: (id: string) => boolean,
  names: ReadonlySet<string>,
): WordDocument {
  const isKept = ({ kind, id = '' }: Span): boolean =>
    !(kind === 'note' && isOut(id)) && !(kind === 'number' && names.has(id));
  return {
    ...document,
    body: document.body.map((paragraph) =>
      paragraph.spans.every(isKept)
        ? paragraph
        : { ...paragraph, spans: paragraph.spans.filter(isKept) },
    ),
  };
}

function textOf({ spans }: WordParagraph): string {
  return spans.map(({ kind, text }) => (kind === 'text' ? text : '')).join('');
}
