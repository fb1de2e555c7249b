import {
  labelOf,
  shownNotes,
  toDefinitions,
  toLongDate,
  type Corpus,
  type Page,
} from '../model/index.ts';
import { blocksOf, wordsBelow } from './blocks.ts';
import type { Field, PageChange } from './change.ts';
import type { PositionFields } from './menu-positions.ts';
import { passageChanges } from './passages.ts';
import type { Reading } from './tokens.ts';
import { fieldDiffs, listDiff, type Values } from './word-diff.ts';

/** Two corpora, and what was found out about their pages. */
export interface Comparison {
  readonly before: Corpus;
  readonly after: Corpus;
  /** The new paths of pages that moved. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Absent if one of the navigations could not be read. */
  readonly positionFields: PositionFields | undefined;
}

/** A page before and after; at least one of them. */
export interface PagePair {
  readonly earlier: Page | undefined;
  readonly later: Page | undefined;
}

/** All pages in reading order, removed ones last; pages with errors are left out. */
export function pagePairs({ before, after, renamed }: Comparison): readonly PagePair[] {
  const origins = new Map([...renamed].map(([from, to]) => [to, from]));
  const kept = [...after.pages.values()].flatMap((later): PagePair[] => {
    const earlier = before.pages.get(origins.get(later.id) ?? later.id);
    return earlier || !before.known.pages.has(later.id) ? [{ earlier, later }] : [];
  });
  const removed = [...before.pages.values()]
    .filter(({ id }) => !after.known.pages.has(id) && !renamed.has(id))
    .map((earlier): PagePair => ({ earlier, later: undefined }));
  return [...kept, ...removed];
}

/** The differences between two states of a page, if there are any. */
export function pageChange(pair: PagePair, comparison: Comparison): PageChange[] {
  const { earlier, later } = pair;
  const page = later ?? earlier;
  if (!page) return [];
  const { id } = page;
  const { title } = page.meta;
  if (!later) return [{ how: 'removed', id, title, fields: [], passages: [] }];
  const [before, after] = readingsOf(pair, comparison).map((reading) =>
    reading ? blocksOf(reading.page.tree, reading) : [],
  );
  const passages = passageChanges(before ?? [], after ?? []);
  const fields = fieldsOf(earlier, later, comparison);
  if (!earlier) return [{ how: 'added', id, title, fields, passages }];
  const isRenamed = earlier.id !== id;
  if (!isRenamed && fields.length === 0 && passages.length === 0) return [];
  return [
    { how: 'changed', id, ...(isRenamed && { before: earlier.id }), title, fields, passages },
  ];
}

/** How to read the texts of a pair, so that renamed pages and footnotes do not count as changes. */
export function readingsOf(
  { earlier, later }: PagePair,
  { before, after, renamed }: Comparison,
): readonly [before: Reading | undefined, after: Reading | undefined] {
  const nameOf = (id: string): string => renamed.get(id) ?? id;
  const old = earlier && { ...toReading(before, earlier), nameOf };
  const current = later && toReading(after, later);
  if (!old || !current) return [old, current];
  const names = renamedNotes(old, current);
  return [{ ...old, noteOf: (identifier) => names.get(identifier) ?? identifier }, current];
}

function toReading(corpus: Corpus, page: Page): Reading {
  const same = (id: string): string => id;
  return { corpus, page, notes: () => shownNotes(corpus, page), nameOf: same, noteOf: same };
}

/** New labels of footnotes whose text is the same. */
function renamedNotes(old: Reading, current: Reading): ReadonlyMap<string, string> {
  const known = toDefinitions(current.page.tree);
  const before = toDefinitions(old.page.tree);
  const added = current.page.notes.filter(({ identifier }) => !before.has(identifier));
  const labels = new Map(added.map((note) => [keyOf(note.definition, current), note.identifier]));
  return new Map(
    old.page.notes.flatMap(({ identifier, definition }): [string, string][] => {
      const name = known.has(identifier) ? undefined : labels.get(keyOf(definition, old));
      return name === undefined ? [] : [[identifier, name]];
    }),
  );
}

function keyOf({ children }: Page['notes'][number]['definition'], reading: Reading): string {
  return wordsBelow(children, reading)
    .map(({ key }) => key)
    .join('\u0001');
}

function fieldsOf(earlier: Page | undefined, later: Page, comparison: Comparison): Field[] {
  const { before, after, positionFields } = comparison;
  const values = (corpus: Corpus, page: Page): Values => [
    ['Title', page.meta.title],
    ['Name in the menu', positionFields && ownLabel(corpus, page)],
    ['Description', page.meta.description],
    ['Kind of page', page.kind],
    ['Reviewed', page.meta.reviewed && toLongDate(page.meta.reviewed)],
  ];
  // New names on both sides: a name that changed is reported with its entry, not with every page.
  const workOf = (id: string): string =>
    (after.resources.get(id) ?? before.resources.get(id))?.title ?? id;
  const contactOf = (id: string): string => {
    const contact = after.contacts.get(id) ?? before.contacts.get(id);
    return contact?.name ?? contact?.role ?? id;
  };
  const list = (name: string, of: (page: Page) => readonly string[]): Field[] =>
    listDiff(name, earlier ? of(earlier) : [], of(later));
  return [
    ...fieldDiffs(earlier && values(before, earlier), values(after, later), later.meta.title),
    ...(earlier && positionFields ? positionFields(earlier.id, later.id) : []),
    ...list('Related resources', (page) => page.resources.map(workOf)),
    ...list('Contacts', ({ meta }) => meta.contacts.map(contactOf)),
    ...list('Former addresses', ({ meta }) => meta.aliases),
  ];
}

/** A page's name in menus, unless it is the title. */
function ownLabel(corpus: Corpus, page: Page): string | undefined {
  const label = labelOf(corpus, page);
  return label === page.meta.title ? undefined : label;
}
