import type { Element } from 'hast';
import { h } from 'hastscript';
import { messagesOf, type Corpus, type PageId } from '../../model/index.ts';
import { pageHref } from './href.ts';
import type { View } from './view.ts';

/** Pages that are made from the whole content are cut into parts of about this size, in bytes. */
export const maxPartSize = 2_000_000;

/**
 * Items in parts of a limited size, in their order; larger ones have a part of their own. Groups of items that belong
 * together are only cut where they are larger than a part. At least one part.
 */
export function inParts<Item>(
  groups: readonly (readonly Item[])[],
  sizeOf: (item: Item) => number,
  maxSize: number,
): readonly (readonly Item[])[] {
  const total = (items: readonly Item[]): number =>
    items.reduce((sum, item) => sum + sizeOf(item), 0);
  const parts: Item[][] = [[]];
  let size = 0;
  for (const group of groups)
    for (const piece of total(group) > maxSize ? group.map((item) => [item]) : [group]) {
      const added = total(piece);
      if (size > 0 && size + added > maxSize) {
        parts.push([]);
        size = 0;
      }
      parts.at(-1)?.push(...piece);
      size += added;
    }
  return parts;
}

/** The ids of the parts of a page: its own, then others that no file of the content needs. */
export function partIds(corpus: Corpus, id: PageId, count: number): readonly PageId[] {
  if (count <= 1) return [id];
  const pages = [...corpus.pages.values()];
  const taken = new Set(
    [...pages.map((page) => page.id), ...pages.flatMap(({ meta }) => meta.aliases)].map((each) =>
      each.toLowerCase(),
    ),
  );
  const toFree = (name: string): PageId =>
    taken.has(`${name}.md`.toLowerCase()) ? toFree(`${name}-0`) : `${name}.md`;
  const stem = id.replace(/\.md$/, '');
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? id : toFree(`${stem}-${index + 1}`),
  );
}

/** A part of a page. */
export interface Part {
  /** From 1. */
  readonly number: number;
  /** The ids of all parts. */
  readonly ids: readonly PageId[];
}

/** Which part of its page one is, as in `part 2 of 5`. */
export function partName(corpus: Corpus, { number, ids }: Part): string {
  return messagesOf(corpus).say('part.name', {
    number: String(number),
    total: String(ids.length),
  });
}

/** What the first and the last of something are, in one text: one name where they are the same. */
export function rangeName(corpus: Corpus, names: readonly string[]): string {
  const [first = '', last] = new Set(names);
  return last === undefined ? first : messagesOf(corpus).say('part.range', { first, last });
}

/** Links to the previous and next part; nothing where there is one part. */
export function partLinks(view: View, { number, ids }: Part): Element | undefined {
  if (ids.length <= 1) return undefined;
  const { say, capitalized } = messagesOf(view.corpus);
  const link = (rel: 'prev' | 'next', word: string, other: number): Element | undefined => {
    const id = ids[other - 1];
    if (id === undefined) return undefined;
    return h('a', { rel, href: pageHref(view, id) }, [
      h('span', { className: ['direction'] }, word),
      ' ',
      h(
        'span',
        { className: ['pagination-title'] },
        capitalized(partName(view.corpus, { number: other, ids })),
      ),
    ]);
  };
  return h('nav', { className: ['pagination'], ariaLabel: say('part.previousAndNext') }, [
    link('prev', say('frame.previous'), number - 1),
    link('next', say('frame.next'), number + 1),
  ]);
}
