import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  labelOf,
  generatedPages,
  messagesOf,
  relatedContacts,
  acronymIds,
  mailAddress,
  resourceAnchor,
  toPathAddress,
  contactAnchor,
  contactName,
  recordPage,
  recordRowId,
  toCitation,
  toWebAddress,
  type Page,
} from '../../../model/index.ts';
import { emphasisLook } from '../emphasis.ts';
import { pageHref } from '../href.ts';
import { formerAnchors } from '../former-anchors.ts';
import { factsOf } from '../page-facts.ts';
import { readersOf } from '../readers.ts';
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
    ...worksOf(view),
    ...contactsIn(view),
    ...termsOf(view),
    ...factsOn(view),
    ...recordsOf(view),
  ];
  const { compare } = messagesOf(view.corpus);
  return all.sort((one, other) => compare(one.sort, other.sort));
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

/** The works of the content that readers see, each with the first page that lists or links to it. */
function worksOf(view: View): Entry[] {
  const { corpus } = view;
  return [...readersOf(corpus)].flatMap(([id, on]) => {
    const resource = corpus.resources.get(id);
    if (!resource) return [];
    const { title, url, imprint, isPdf, note } = toCitation(messagesOf(corpus), resource);
    const { say } = messagesOf(corpus);
    const published = isPdf ? say('join.aside', { text: imprint, aside: 'PDF' }) : imprint;
    const name =
      url === undefined
        ? h('cite', emphasisLook(messagesOf(corpus), title), title)
        : h('a', { href: toWebAddress(url) }, title);
    const content = [
      ...formerAnchors(view, resource, resourceAnchor),
      // What the id was called in earlier versions.
      h('span', { className: ['former'], id: `work-${id}` }),
      ...about(
        view,
        [name],
        note === undefined ? published : say('join.sentences', { first: published, second: note }),
      ),
      ...readOn(view, on),
      permalink(view, resourceAnchor(id), title),
    ];
    return [{ sort: toSort(title), id: resourceAnchor(id), content }];
  });
}

/** Whom readers can ask, each with the first page that names them. */
function contactsIn(view: View): Entry[] {
  const { corpus } = view;
  const on = new Map<string, Page[]>();
  for (const page of corpus.pages.values())
    for (const { id } of relatedContacts(corpus, page)) on.set(id, [...(on.get(id) ?? []), page]);
  return [...corpus.contacts].flatMap(([id, contact]) => {
    const pages = on.get(id) ?? [];
    if (pages.length === 0 && id !== corpus.site.contact) return [];
    const { organization, purpose } = contact;
    const messages = messagesOf(corpus);
    const who = contactName(messages, contact);
    const content = [
      ...formerAnchors(view, contact, contactAnchor),
      ...about(
        view,
        [h('a', { href: mailAddress(contact) }, who)],
        messages.say('join.sentences', { first: organization, second: purpose }),
      ),
      ...readOn(view, pages),
      permalink(view, contactAnchor(id), who),
    ];
    return [{ sort: toSort(who), id: contactAnchor(id), content }];
  });
}

/** The first of the pages that have something, and how many others do. */
function readOn(view: View, [first, ...others]: readonly Page[]): Element[] {
  if (!first) return [];
  const { fill } = messagesOf(view.corpus);
  const page = h('a', { href: pageHref(view, first.id) }, labelOf(view.corpus, first));
  const count = others.length;
  const words =
    count > 0 ? fill('index.readOnMore', { page, count }) : fill('index.readOn', { page });
  return [h('span', { className: ['read-with'] }, words)];
}

/** The link to an entry, for readers who want its address. */
function permalink(view: View, id: string, title: string): Element {
  const ariaLabel = messagesOf(view.corpus).say('index.linkToEntry', { title });
  return h('a', { className: ['anchor'], href: `#${toPathAddress(id)}`, ariaLabel });
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
