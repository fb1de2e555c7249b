import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  labelOf,
  generatedPages,
  messagesOf,
  relatedResources,
  acronymIds,
  recordPage,
  recordRowId,
  toCitation,
  toWebAddress,
  type Page,
} from '../../../model/index.ts';
import { pageHref } from '../href.ts';
import { factsOf } from '../page-facts.ts';
import type { View } from '../view.ts';
import { generatedTitles } from './titles.ts';

/** An entry of the A to Z. */
interface Entry {
  /** The text that it is sorted by: lower case, without punctuation before the first letter. */
  readonly sort: string;
  readonly id?: string;
  readonly content: ElementContent[];
}

/** All entries in alphabetical order. */
export function entriesOf(view: View): readonly Entry[] {
  const pages = [...view.corpus.pages.values()];
  const all = [
    ...pages.flatMap((page) => [...namesOf(view, page), ...sectionsOf(view, page)]),
    ...worksOf(view, pages),
    ...termsOf(view),
    ...factsOn(view),
    ...recordsOf(view),
  ];
  const { compare } = messagesOf(view.corpus);
  return all.sort((one, other) => compare(one.sort, other.sort));
}

/** The id of a work in the A to Z. */
export function workId(id: string): string {
  return `work-${id}`;
}

/** A page under its title, and under its menu name where that starts with another letter. */
function namesOf(view: View, page: Page): Entry[] {
  const { title } = page.meta;
  const { say } = messagesOf(view.corpus);
  const label = labelOf(view.corpus, page);
  const link = (text: string): ElementContent => h('a', { href: pageHref(view, page.id) }, text);
  const isOther = page.kind !== 'home' && toSort(label).charAt(0) !== toSort(title).charAt(0);
  return [
    { sort: toSort(title), content: [link(title)] },
    ...(isOther
      ? [{ sort: toSort(label), content: about(view, [link(label)], say('index.see', { title })) }]
      : []),
  ];
}

/** The sections of a page: its headings of the level below the title. */
function sectionsOf(view: View, page: Page): Entry[] {
  return factsOf(page).sections.map(({ text, anchor }) => {
    // Headings such as "Find out more" are on many pages, so the link names the page too.
    const name = messagesOf(view.corpus).say('index.section', {
      section: text,
      page: labelOf(view.corpus, page),
    });
    const link = h('a', { href: pageHref(view, page.id, anchor) }, name);
    return { sort: toSort(text), content: [link] };
  });
}

/** The works that pages list, each with the first of these pages. */
function worksOf(view: View, pages: readonly Page[]): Entry[] {
  const { corpus } = view;
  const readers = new Map<string, Page[]>();
  for (const page of pages)
    if (page.kind !== 'overview')
      for (const { id } of relatedResources(corpus, page))
        readers.set(id, [...(readers.get(id) ?? []), page]);
  return [...readers].flatMap(([id, on]) => {
    const resource = corpus.resources.get(id);
    if (!resource) return [];
    const { title, url, imprint, isPdf, note } = toCitation(messagesOf(corpus), resource);
    const [first, ...others] = on;
    const { fill, say } = messagesOf(corpus);
    const link = first && h('a', { href: pageHref(view, first.id) }, labelOf(corpus, first));
    const count = others.length;
    const published = isPdf ? say('join.aside', { text: imprint, aside: 'PDF' }) : imprint;
    const name = url === undefined ? h('cite', title) : h('a', { href: toWebAddress(url) }, title);
    const content = [
      ...about(
        view,
        [name],
        note === undefined ? published : say('join.sentences', { first: published, second: note }),
      ),
      link &&
        h(
          'span',
          { className: ['read-with'] },
          count > 0
            ? fill('index.readOnMore', { page: link, count })
            : fill('index.readOn', { page: link }),
        ),
    ].filter((each) => each !== undefined);
    return [{ sort: toSort(title), id: workId(id), content }];
  });
}

function termsOf(view: View): Entry[] {
  return [...acronymIds(view.corpus.acronyms)].map(([short, id]) => ({
    sort: toSort(short),
    content: about(
      view,
      [h('a', { href: pageHref(view, generatedPages.glossary, id) }, short)],
      view.corpus.acronyms.get(short) ?? '',
    ),
  }));
}

/** The page of facts: a figure is not looked up by a letter. */
function factsOn({ corpus, ...view }: View): Entry[] {
  if (corpus.facts.size === 0) return [];
  const title = generatedTitles(corpus).facts;
  const href = pageHref({ corpus, ...view }, generatedPages.facts);
  return [{ sort: toSort(title), content: [h('a', { href }, title)] }];
}

/** The page of records, and each record, linked to its row. */
function recordsOf(view: View): Entry[] {
  const { records } = view.corpus.records;
  if (Object.keys(records).length === 0) return [];
  const title = generatedTitles(view.corpus).records;
  const { say } = messagesOf(view.corpus);
  const link = (text: string, row?: string): ElementContent =>
    h('a', { href: pageHref(view, recordPage(view.corpus), row) }, text);
  return [
    { sort: toSort(title), content: [link(title)] },
    ...Object.entries(records).map(([code, { name }]) => ({
      sort: toSort(name),
      content: about(
        view,
        [link(name, recordRowId(view.corpus, code))],
        say('index.in', { page: title }),
      ),
    })),
  ];
}

/** The name of an entry, and what follows it. */
function about({ corpus }: View, name: readonly ElementContent[], after: string): ElementContent[] {
  return messagesOf(corpus)
    .fill('join.pair', { first: name, second: after })
    .flatMap((piece) =>
      typeof piece === 'string' ? { type: 'text' as const, value: piece } : piece,
    );
}

function toSort(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u, '').toLowerCase();
}
