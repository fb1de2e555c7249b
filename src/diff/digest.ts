import {
  entryKinds,
  type EditionEntry,
  type EditionPage,
  type WordChange,
  type WordUnit,
} from '../model/index.ts';
import type { Change, Field, ItemChange, PageChange, Part, Passage } from './change.ts';
import { byUnit, countChanges, withoutMoved } from './word-counts.ts';

/** A comparison in the size that readers of a site want: what changed, and how much of it. */
interface Digest {
  readonly pages: readonly EditionPage[];
  readonly entries: readonly EditionEntry[];
}

/** The fields of a page that readers of the site would miss, if they weren't told. */
const fieldUnits: Readonly<Record<string, WordUnit>> = {
  Title: 'title',
  'Name in the menu': 'menuName',
  Description: 'description',
  'Position in the menu': 'position',
  'Related resources': 'resources',
  Contacts: 'contacts',
};

/** The field of an entry whose words are shown, not only that it changed. */
const shownFields: Readonly<Record<string, string>> = { step: 'Text', citedFact: 'Figure' };

/** No longer change of a step or a figure is shown, in characters. */
const maxShown = 1_000;

/**
 * The same differences, counted for each page. What only looks different, leads elsewhere or was moved within its page
 * doesn't count; images, former addresses and settings of the whole toolkit are left out.
 */
export function digest({ pages, items }: Change): Digest {
  const notes = notesByPage(items);
  const known = new Set(pages.map(({ id }) => id));
  const digested = [
    ...pages.map((page) => pageDigest(page, notes.get(page.id)?.words ?? [])),
    ...[...notes]
      .filter(([id]) => !known.has(id))
      .map(([id, { title, words }]): EditionPage => ({ how: 'changed', id, title, words })),
  ];
  return {
    pages: digested.filter(
      ({ how, before, words }) => how !== 'changed' || before !== undefined || words.length > 0,
    ),
    entries: items.flatMap(entryDigest),
  };
}

function pageDigest(page: PageChange, notes: readonly WordChange[]): EditionPage {
  const { how, id, title, before, fields, passages } = page;
  const said = [...fields.flatMap(fieldChange), ...passageCounts(passages), ...notes];
  return {
    ...{ how, id, title },
    ...(before !== undefined && { before }),
    // A new page is new as a whole.
    words: how === 'changed' ? said.toSorted(byUnit) : [],
  };
}

function fieldChange({ name }: Field): WordChange[] {
  const unit = fieldUnits[name];
  return unit === undefined ? [] : [{ unit, how: 'changed', count: 1 }];
}

function passageCounts(passages: readonly Passage[]): readonly WordChange[] {
  const changes = passages
    .filter(({ sameWords }) => !sameWords)
    .map(({ kind, how, parts }) => {
      const unit = kind === 'heading' ? ('heading' as const) : ('passage' as const);
      return { unit, how, key: `${unit} ${parts.map(({ text }) => text).join('')}` };
    });
  return countChanges(withoutMoved(changes));
}

interface PageNotes {
  readonly title: string;
  readonly words: readonly WordChange[];
}

/** What became of the footnotes of each page. */
function notesByPage(items: readonly ItemChange[]): ReadonlyMap<string, PageNotes> {
  const groups = new Map<string, ItemChange[]>();
  for (const item of items) {
    if (item.kind !== 'footnote') continue;
    const page = /^.*?\.md(?=#)/s.exec(item.id)?.[0] ?? item.id;
    groups.set(page, [...(groups.get(page) ?? []), item]);
  }
  return new Map(
    [...groups].map(([page, notes]) => {
      const words = countChanges(notes.map(({ how }) => ({ unit: 'footnote', how })));
      return [page, { title: notes[0]?.where[0] ?? page, words }];
    }),
  );
}

function entryDigest({ kind: of, how, name, fields }: ItemChange): EditionEntry[] {
  const kind = entryKinds.find((each) => each === of);
  if (kind === undefined) return [];
  const field = fields.find((each) => each.name === shownFields[kind]);
  return [
    { kind, how, name, ...(field && lengthOf(field.parts) <= maxShown && partsOf(how, field)) },
  ];
}

/** A figure that is new has nothing to be told from. */
function partsOf(how: ItemChange['how'], { parts }: Field): Pick<EditionEntry, 'parts'> {
  if (how === 'changed') return { parts };
  return { parts: parts.map(({ text }) => ({ how: 'same', text })) };
}

function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((length, { text }) => length + text.length, 0);
}
