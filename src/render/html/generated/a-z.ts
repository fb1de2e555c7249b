import type { Element } from 'hast';
import { h } from 'hastscript';
import { generatedPages, type Corpus, type PageId } from '../../../model/index.ts';
import type { Download } from '../download.ts';
import { partHref } from '../href.ts';
import { toText, toTexts, wrap, type Html } from '../html-text.ts';
import { inParts, partIds, partLinks, partName, type Part } from '../parts.ts';
import type { View } from '../view.ts';
import { entriesOf } from './entries.ts';
import type { GeneratedPage } from './generated-page.ts';
import { generatedTitles } from './titles.ts';

/** The A to Z. */
export interface AToZ {
  /** One page, or several where it would be too large. */
  readonly pages: readonly GeneratedPage[];
  /** The page that has an id. */
  readonly pageOf: (id: string) => PageId;
}

/** An entry as it is written. */
interface Item {
  readonly letter: string;
  readonly id: string | undefined;
  readonly text: Html;
}

/**
 * The A to Z: pages, their sections, works, acronyms and states by their first letter.
 *
 * @param maxSize the size of each page, in bytes
 */
export function toAToZ(corpus: Corpus, downloads: readonly Download[], maxSize: number): AToZ {
  const page = { id: generatedPages.aToZ, kind: 'generated', anchors: new Map() } as const;
  const view = { corpus, downloads, page: { ...page, meta: metaOf(corpus) } };
  const items = entriesOf(view).map(({ sort, id, content }) => ({
    letter: letterOf(sort),
    id,
    text: toText(h('li', { id }, content)),
  }));
  const parts = inParts(byLetter(items), ({ text }) => Buffer.byteLength(text), maxSize);
  const ids = partIds(corpus, page.id, parts.length);
  const pageOf = new Map<string, PageId>();
  for (const [index, part] of parts.entries())
    for (const id of part.flatMap((item) => [idOf(item.letter), ...(item.id ? [item.id] : [])]))
      if (!pageOf.has(id)) pageOf.set(id, ids[index] ?? page.id);
  const letters = [...new Set(items.map(({ letter }) => letter))];
  return {
    pages: parts.map((part, index) => {
      const own = { number: index + 1, ids };
      return {
        ...page,
        id: ids[index] ?? page.id,
        meta: metaOf(corpus, own, part),
        content: (around) => [
          toText(letterLinks(around, letters, (letter) => pageOf.get(idOf(letter)) ?? page.id)),
          ...byLetter(part).flatMap((each) => section(each, parts[index - 1]?.at(-1)?.letter)),
        ],
        after: (around) => toTexts(partLinks(around, own)),
      };
    }),
    pageOf: (id) => pageOf.get(id) ?? page.id,
  };
}

function metaOf(
  { site: { title } }: Corpus,
  part?: Part,
  items: readonly Item[] = [],
): GeneratedPage['meta'] {
  const all = `All pages of ${title}, their sections, the works they cite, and acronyms`;
  if (!part || part.ids.length === 1)
    return { title: generatedTitles.aToZ, description: `${all}.` };
  const range = [...new Set([items[0], items.at(-1)].flatMap((item) => item?.letter ?? []))];
  return {
    title: `${generatedTitles.aToZ}, ${partName(part)}`,
    description: `${all}: ${range.join(' to ')}.`,
  };
}

/** Items with the same letter together. */
function byLetter(items: readonly Item[]): readonly (readonly Item[])[] {
  const letters = new Map<string, Item[]>();
  for (const item of items) {
    const same = letters.get(item.letter);
    if (same) same.push(item);
    else letters.set(item.letter, [item]);
  }
  return [...letters.values()];
}

function letterLinks(
  view: View,
  letters: readonly string[],
  pageOf: (letter: string) => PageId,
): Element {
  const href = (letter: string): string =>
    partHref(view, view.page.id, pageOf(letter), idOf(letter));
  return h('nav', { className: ['letters'], ariaLabel: 'Letters' }, [
    h(
      'ul',
      letters.map((letter) => h('li', h('a', { href: href(letter) }, letter))),
    ),
  ]);
}

/** The items of a letter. @param before the last letter of the page before */
function section(items: readonly Item[], before: string | undefined): readonly Html[] {
  const letter = items[0]?.letter ?? '';
  const title = letter === before ? `${letter}, continued` : letter;
  return [
    toText(h('h2', { id: idOf(letter) }, title)),
    wrap(
      h('ul', { className: ['entries'] }),
      items.map(({ text }) => text),
    ),
  ];
}

/** All digits share a heading, and so does everything else that is not a letter. */
function letterOf(sort: string): string {
  const [first = ''] = sort.normalize('NFKD');
  if (/\p{N}/u.test(first)) return '0 to 9';
  return /\p{L}/u.test(first) ? first.toUpperCase() : 'Other';
}

function idOf(letter: string): string {
  if (letter === '0 to 9') return 'letter-digits';
  return letter === 'Other' ? 'letter-other' : `letter-${letter.toLowerCase()}`;
}
