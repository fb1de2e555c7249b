import type { Element } from 'hast';
import { h } from 'hastscript';
import { generatedPages, messagesOf, type Corpus, type PageId } from '../../../model/index.ts';
import type { Download } from '../download.ts';
import { partHref } from '../href.ts';
import { toText, toTexts, wrap, type Html } from '../html-text.ts';
import { inParts, partIds, partLinks, partName, rangeName, type Part } from '../parts.ts';
import type { View } from '../view.ts';
import { entriesOf } from './entries.ts';
import type { GeneratedPage } from './generated-page.ts';

/** The A to Z. */
export interface AToZ {
  /** One page, or several where it would be too large. */
  readonly pages: readonly GeneratedPage[];
  readonly has: (id: string) => boolean;
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
 * The A to Z: pages, their sections, works, acronyms and records by their first letter.
 *
 * @param maxSize the size of each page, in bytes
 */
export function toAToZ(corpus: Corpus, downloads: readonly Download[], maxSize: number): AToZ {
  const page = { id: generatedPages.aToZ, kind: 'generated', anchorIds: [] } as const;
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
          ...byLetter(part).flatMap((each) =>
            section(corpus, each, parts[index - 1]?.at(-1)?.letter),
          ),
        ],
        after: (around) => toTexts(partLinks(around, own)),
      };
    }),
    has: (id) => pageOf.has(id),
    pageOf: (id) => pageOf.get(id) ?? page.id,
  };
}

function metaOf(corpus: Corpus, part?: Part, items: readonly Item[] = []): GeneratedPage['meta'] {
  const { say } = messagesOf(corpus);
  const { title } = corpus.site;
  const own = say('index.title');
  if (!part || part.ids.length === 1)
    return { title: own, description: say('index.description', { title }) };
  const range = rangeName(
    corpus,
    [items[0], items.at(-1)].flatMap((item) => (item ? [titleOf(corpus, item.letter)] : [])),
  );
  return {
    title: say('part.title', { title: own, part: partName(corpus, part) }),
    description: say('index.descriptionOfPart', { title, range }),
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
  return h(
    'nav',
    { className: ['letters'], ariaLabel: messagesOf(view.corpus).say('index.letters') },
    [
      h(
        'ul',
        letters.map((letter) =>
          h('li', h('a', { href: href(letter) }, titleOf(view.corpus, letter))),
        ),
      ),
    ],
  );
}

/** The items of a letter. @param before the last letter of the page before */
function section(
  corpus: Corpus,
  items: readonly Item[],
  before: string | undefined,
): readonly Html[] {
  const letter = items[0]?.letter ?? '';
  const own = titleOf(corpus, letter);
  const title = letter === before ? messagesOf(corpus).say('part.continued', { title: own }) : own;
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
  if (/\p{N}/u.test(first)) return 'digits';
  return /\p{L}/u.test(first) ? first.toUpperCase() : 'other';
}

/** What readers see: letters are in upper case, and other groups have names. */
function titleOf(corpus: Corpus, letter: string): string {
  const isNamed = letter === 'digits' || letter === 'other';
  return isNamed ? messagesOf(corpus).say(`index.${letter}`) : letter;
}

function idOf(letter: string): string {
  return `letter-${letter.toLowerCase()}`;
}
