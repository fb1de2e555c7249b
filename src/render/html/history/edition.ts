import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  entryKinds,
  messagesOf,
  printable,
  sitePath,
  type Corpus,
  type Edition,
  type EditionEntry,
  type EditionPage,
} from '../../../model/index.ts';
import { changeText } from './words.ts';

/** The most pages and entries of a list; the others are counted. */
const maxPages = 100;
const maxEntries = 12;

/** What an edition is called: the release, or its day. */
export function editionTitle(corpus: Corpus, { release, since, moment }: Edition): string {
  const { say, date } = messagesOf(corpus);
  if (release !== undefined) return printable(release);
  if (since !== undefined) return say('history.since', { release: printable(since) });
  return date(moment.slice(0, 10));
}

/**
 * What is new in an edition: pages, resources and facts, without its title.
 *
 * @param hrefOf the address of a page of the content
 */
export function editionContent(
  corpus: Corpus,
  edition: Edition,
  hrefOf: (id: string) => string,
): readonly Element[] {
  const { say } = messagesOf(corpus);
  const { firstPages, pages, entries } = edition;
  if (firstPages !== undefined) return [h('p', say('history.first', { count: firstPages }))];
  const list = (key: PageKey, how: EditionPage['how']): Element[] => {
    const items = inOrder(
      corpus,
      pages.filter((page) => page.how === how),
    );
    if (items.length === 0) return [];
    return [h('h3', say(key)), pageList(corpus, items, hrefOf)];
  };
  const ofKind = (kind: EditionEntry['kind']): Element[] => {
    const some = entries.filter((entry) => entry.kind === kind);
    return some.length === 0 ? [] : [h('h3', say(entryTitles[kind])), entryList(corpus, some)];
  };
  return [
    ...list('history.newPages', 'added'),
    ...list('history.changedPages', 'changed'),
    ...list('history.removedPages', 'removed'),
    ...entryKinds.flatMap(ofKind),
  ];
}

/** What the kinds of entries are called. */
const entryTitles = {
  step: 'history.steps',
  resource: 'history.resources',
  contact: 'history.contacts',
  acronym: 'history.acronyms',
  citedFact: 'history.facts',
  fact: 'history.factsOnRecord',
  record: 'history.records',
  attachment: 'history.attachments',
} as const satisfies Record<EditionEntry['kind'], string>;

type PageKey = 'history.newPages' | 'history.changedPages' | 'history.removedPages';

/** In reading order; those that are no longer there come last. */
function inOrder(corpus: Corpus, pages: readonly EditionPage[]): readonly EditionPage[] {
  const positions = new Map([...corpus.pages.keys()].map((id, index) => [id, index]));
  const positionOf = ({ id }: EditionPage): number => positions.get(id) ?? positions.size;
  return [...pages].sort((one, other) => positionOf(one) - positionOf(other));
}

function pageList(
  corpus: Corpus,
  pages: readonly EditionPage[],
  hrefOf: (id: string) => string,
): Element {
  const messages = messagesOf(corpus);
  const items = pages.slice(0, maxPages).map(({ id, how, title, before, words }) => {
    const page = how === 'removed' ? undefined : corpus.pages.get(id);
    const name: ElementContent | string = page
      ? h('a', { href: hrefOf(id) }, page.meta.title)
      : printable(title || id);
    const text = changeText(messages, before === undefined ? before : shown(before), words);
    return h('li', text === '' ? [name] : messages.fill('join.label', { label: name, text }));
  });
  const more = pages.length - items.length;
  if (more > 0) items.push(h('li', messages.say('history.more', { count: more })));
  return h('ul', items);
}

/** A former path as it was in the site. */
export function shown(before: string): string {
  return printable(sitePath(before));
}

function entryList(corpus: Corpus, entries: readonly EditionEntry[]): Element {
  const messages = messagesOf(corpus);
  const keys = {
    added: 'history.added',
    changed: 'history.changed',
    removed: 'history.removed',
  } as const;
  const sorted = (['added', 'changed', 'removed'] as const).flatMap((how) =>
    entries.filter((entry) => entry.how === how),
  );
  const items = sorted.slice(0, maxEntries).map((entry) => {
    const name = nameOf(entry);
    return h('li', messages.fill(keys[entry.how], { name }).flat());
  });
  const more = entries.length - items.length;
  if (more > 0) items.push(h('li', messages.say('history.more', { count: more })));
  return h('ul', items);
}

/** The name of an entry: a step is its words, and a fact its figure. */
function nameOf({ name, parts }: EditionEntry): readonly (Element | string)[] {
  if (!parts) return [printable(name)];
  return parts.map(({ how, text }) =>
    how === 'same' ? printable(text) : h(how === 'inserted' ? 'ins' : 'del', printable(text)),
  );
}
