import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Corpus, PageId } from '../../model/index.ts';
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
export function partName({ number, ids }: Part): string {
  return `part ${number} of ${ids.length}`;
}

/** Links to the previous and next part; nothing where there is one part. */
export function partLinks(view: View, { number, ids }: Part): Element | undefined {
  if (ids.length <= 1) return undefined;
  const link = (rel: 'prev' | 'next', word: string, other: number): Element | undefined => {
    const id = ids[other - 1];
    if (id === undefined) return undefined;
    return h('a', { rel, href: pageHref(view, id) }, [
      h('span', { className: ['direction'] }, word),
      ' ',
      h('span', { className: ['pagination-title'] }, `Part ${other} of ${ids.length}`),
    ]);
  };
  return h('nav', { className: ['pagination'], ariaLabel: 'Previous and next part' }, [
    link('prev', 'Previous', number - 1),
    link('next', 'Next', number + 1),
  ]);
}
