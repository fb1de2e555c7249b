import { childOf, descendants, valueOf, type Element } from '../../ooxml/index.ts';
import { blocksIn, type Match } from './block.ts';
import { align } from '../align.ts';
import type { Names } from './side.ts';

/** What the names of the base are in the merged document, which has all those of the head. */
export interface BaseNames extends Names {
  /** Whether the merged document has the bookmark already: the head has one for the same thing. */
  readonly isShared: (bookmark: string) => boolean;
}

/** The names of the head stay. */
export const headNames: Names = { anchor: same, note: same, list: same };

function same(name: string): string {
  return name;
}

/** Where the names come from. */
interface Sources {
  /** The blocks of each page, matched. */
  readonly pages: readonly (readonly Match[])[];
  /** The footnotes, by id. */
  readonly baseNotes: ReadonlyMap<string, Element>;
  readonly headNotes: ReadonlyMap<string, Element>;
  /** What a list looks like, by its id. */
  readonly baseLists: ReadonlyMap<string, string>;
  readonly headLists: ReadonlyMap<string, string>;
  /** Makes a list of the base one of the merged document. */
  readonly addList: (id: string) => string;
}

/** Finds out what is the same in both documents by the paragraphs that are. */
export function baseNamesOf(sources: Sources): BaseNames {
  const notes = new Map<string, string>();
  const anchors = new Map<string, string>();
  const lists = new Map<string, string>();
  const taken = new Set<string>();
  for (const page of sources.pages) matchNotes(page, sources, notes);
  for (const page of sources.pages)
    for (const [base, head] of paragraphsIn(page)) {
      matchAnchors(base, head, notes, anchors);
      matchLists(base, head, sources, lists, taken);
    }
  const kept = new Map<string, string>();
  return {
    isShared: (bookmark) => anchors.has(bookmark),
    anchor: (name) =>
      // Word allows 40 characters.
      anchors.get(name) ?? known(kept, name, () => `_Earlier${kept.size + 1}${name}`.slice(0, 40)),
    note: (id) => notes.get(id) ?? `base ${id}`,
    list: (id) => (id === '0' ? id : known(lists, id, () => sources.addList(id))),
  };
}

function known(names: Map<string, string>, key: string, make: () => string): string {
  const name = names.get(key) ?? make();
  names.set(key, name);
  return name;
}

/** The paragraphs of both documents that are states of one. */
function paragraphsIn(matches: readonly Match[]): readonly (readonly [Element, Element])[] {
  return matches.flatMap(({ base, head, rows = [], inner = [] }) =>
    base?.kind === 'w:p' && head
      ? [[base.element, head.element] as const]
      : [
          ...paragraphsIn(inner),
          ...rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => paragraphsIn(blocks))),
        ],
  );
}

/** The bookmarks of a paragraph by what they are for: the names that they have without numbers. */
function matchAnchors(
  base: Element,
  head: Element,
  notes: ReadonlyMap<string, string>,
  anchors: Map<string, string>,
): void {
  const later = bookmarksIn(head, (id) => id);
  for (const [kind, names] of bookmarksIn(base, (id) => notes.get(id) ?? `base ${id}`))
    for (const [index, name] of names.entries()) {
      const other = later.get(kind)?.[index];
      if (other !== undefined) anchors.set(name, other);
    }
}

function bookmarksIn(
  paragraph: Element,
  noteOf: (id: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let open: string[] = [];
  const all = descendants(paragraph, 'w:bookmarkStart', 'w:footnoteReference');
  for (const { name, attributes } of all) {
    if (name === 'w:bookmarkStart') {
      open.push(attributes.get('w:name') ?? '');
      continue;
    }
    // The bookmark before a reference is that of the note.
    const note = open.pop();
    if (note !== undefined) found.set(`note ${noteOf(attributes.get('w:id') ?? '')}`, [note]);
    for (const each of open) addTo(found, each.replace(/\d+/g, '#'), each);
    open = [];
  }
  for (const each of open) addTo(found, each.replace(/\d+/g, '#'), each);
  return found;
}

function addTo(found: Map<string, string[]>, key: string, value: string): void {
  const values = found.get(key) ?? [];
  values.push(value);
  found.set(key, values);
}

/** Pairs the footnotes of a page by their texts, in order. */
function matchNotes(
  page: readonly Match[],
  { baseNotes, headNotes }: Sources,
  notes: Map<string, string>,
): void {
  const cited = (side: 'base' | 'head', all: ReadonlyMap<string, Element>) =>
    page
      .flatMap((match) => descendants(match[side]?.element, 'w:footnoteReference'))
      .flatMap(({ attributes }) => {
        const id = attributes.get('w:id') ?? '';
        const [first, ...rest] = blocksIn(all.get(id));
        if (!first) return [];
        const key = [first, ...rest].map((block) => block.key).join('\n');
        return [{ ...first, key, id }];
      });
  for (const [base, head] of align(cited('base', baseNotes), cited('head', headNotes)))
    if (base && head) notes.set(base.id, head.id);
}

/** Lists are the same if they look alike and have an item in common; each list of the head is taken once. */
function matchLists(
  base: Element,
  head: Element,
  { baseLists, headLists }: Sources,
  lists: Map<string, string>,
  taken: Set<string>,
): void {
  const [from, to] = [listOf(base), listOf(head)];
  if (from === undefined || to === undefined || lists.has(from) || taken.has(to)) return;
  if (baseLists.get(from) !== headLists.get(to)) return;
  lists.set(from, to);
  taken.add(to);
}

function listOf(paragraph: Element): string | undefined {
  return valueOf(childOf(childOf(childOf(paragraph, 'w:pPr'), 'w:numPr'), 'w:numId'));
}
