import { labelOf, toDefinitions, toLongDate, type Corpus, type Page } from '../model/index.ts';
import { blocksOf, wordsBelow } from './blocks.ts';
import type { Field, PageChange } from './change.ts';
import type { PlaceFields } from './navigation.ts';
import { fieldOf, listOf } from './word-diff.ts';
import { passagesOf } from './passages.ts';
import type { Reading } from './tokens.ts';

/** What pages are compared with. */
export interface Comparison {
  readonly before: Corpus;
  readonly after: Corpus;
  /** The new paths of pages that were renamed. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Absent where one of the navigations could not be read. */
  readonly placeFields: PlaceFields | undefined;
}

/** A page before and after; one of them at least. */
export interface PagePair {
  readonly one: Page | undefined;
  readonly other: Page | undefined;
}

/** All pages, those of the new corpus first, in reading order; what cannot be read is left out. */
export function pagePairs({ before, after, renamed }: Comparison): readonly PagePair[] {
  const origins = new Map([...renamed].map(([from, to]) => [to, from]));
  const kept = [...after.pages.values()].flatMap((other): PagePair[] => {
    const one = before.pages.get(origins.get(other.id) ?? other.id);
    return one || !before.known.pages.has(other.id) ? [{ one, other }] : [];
  });
  const gone = [...before.pages.values()]
    .filter(({ id }) => !after.known.pages.has(id) && !renamed.has(id))
    .map((one): PagePair => ({ one, other: undefined }));
  return [...kept, ...gone];
}

/** What differs in a page; nothing where readers see the same. */
export function pageChange({ one, other }: PagePair, comparison: Comparison): PageChange[] {
  const page = other ?? one;
  if (!page) return [];
  const { id } = page;
  const { title } = page.meta;
  if (!other) return [{ how: 'removed', id, title, fields: [], passages: [] }];
  const [earlier, later] = readingsOf({ one, other }, comparison);
  const passages = passagesOf(
    one && earlier ? blocksOf(one.tree, earlier) : [],
    later ? blocksOf(other.tree, later) : [],
  );
  const fields = fieldsOf({ one, other }, comparison);
  if (!one) return [{ how: 'added', id, title, fields, passages }];
  const isRenamed = one.id !== id;
  if (!isRenamed && fields.length === 0 && passages.length === 0) return [];
  return [{ how: 'changed', id, ...(isRenamed && { before: one.id }), title, fields, passages }];
}

/** With what a page's text is read before and after, so that names that changed do not show. */
export function readingsOf(
  { one, other }: PagePair,
  { before, after, renamed }: Comparison,
): readonly [before: Reading | undefined, after: Reading | undefined] {
  const nameOf = (id: string): string => renamed.get(id) ?? id;
  const later: Reading | undefined = other && {
    corpus: after,
    page: other,
    nameOf: (id) => id,
    noteOf: (id) => id,
  };
  const earlier: Reading | undefined = one && {
    corpus: before,
    page: one,
    nameOf,
    noteOf: (id) => id,
  };
  if (!earlier || !later) return [earlier, later];
  const names = renamedNotes(earlier, later);
  return [{ ...earlier, noteOf: (identifier) => names.get(identifier) ?? identifier }, later];
}

/** New labels of footnotes that say the same under another one. */
function renamedNotes(earlier: Reading, later: Reading): ReadonlyMap<string, string> {
  const known = toDefinitions(later.page.tree);
  const before = toDefinitions(earlier.page.tree);
  const come = later.page.notes.filter(({ identifier }) => !before.has(identifier));
  const texts = new Map(come.map((note) => [keysOf(note.definition, later), note.identifier]));
  return new Map(
    earlier.page.notes.flatMap(({ identifier, definition }): [string, string][] => {
      const name = known.has(identifier) ? undefined : texts.get(keysOf(definition, earlier));
      return name === undefined ? [] : [[identifier, name]];
    }),
  );
}

function keysOf({ children }: Page['notes'][number]['definition'], reading: Reading): string {
  return wordsBelow(children, reading)
    .map(({ key }) => key)
    .join('\u0001');
}

function fieldsOf({ one, other }: PagePair, comparison: Comparison): Field[] {
  const { before, after, placeFields } = comparison;
  const values = (
    corpus: Corpus,
    page: Page | undefined,
  ): readonly [string, string | undefined][] => [
    ['Title', page?.meta.title],
    ['Name in the menu', page && placeFields && ownLabel(corpus, page)],
    ['Description', page?.meta.description],
    ['Kind of page', page?.kind],
    ['Reviewed', page && toLongDate(page.meta.reviewed)],
  ];
  const later = new Map(values(after, other));
  // The names of today on both sides: one that changed is told with its entry, not with every page.
  const workOf = (id: string): string =>
    (after.resources.get(id) ?? before.resources.get(id))?.title ?? id;
  const lists = (page: Page | undefined): readonly [string, readonly string[]][] => [
    ['Related resources', (page?.resources ?? []).map(workOf)],
    ['Contacts', (page?.meta.contacts ?? []).map((id) => contactName([after, before], id))],
    ['Former addresses', page?.meta.aliases ?? []],
  ];
  const laterLists = new Map(lists(other));
  // The title of a new page stands above its text.
  return [
    ...values(before, one).flatMap(([name, value]) => {
      const isSaid = !one && name === 'Title';
      return isSaid ? [] : fieldOf(name, value, later.get(name));
    }),
    ...(one && other && placeFields ? placeFields(one.id, other.id) : []),
    ...lists(one).flatMap(([name, value]) => listOf(name, value, laterLists.get(name) ?? [])),
  ];
}

/** A page's name in menus; nothing where it is the title, which is told already. */
function ownLabel(corpus: Corpus, page: Page): string | undefined {
  const label = labelOf(corpus, page);
  return label === page.meta.title ? undefined : label;
}

function contactName(corpora: readonly Corpus[], id: string): string {
  const contact = corpora.map(({ contacts }) => contacts.get(id)).find((each) => each);
  return contact?.name ?? contact?.role ?? id;
}
