import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Messages } from '../../../locale/index.ts';
import {
  messagesOf,
  siteFiles,
  type Edition,
  type Page,
  type PageVersion,
  type SiteHistory,
} from '../../../model/index.ts';
import { pageHref, siteHref } from '../href.ts';
import { time } from '../review.ts';
import type { View } from '../view.ts';
import { editionContent, editionTitle, shown } from './edition.ts';
import { hasFeed } from './feed.ts';
import { changeText, inPairs } from './words.ts';

/** The content of the page with what is new: editions, then the history of each page. */
export function whatsNew(view: View, history: SiteHistory): Element[] {
  const { corpus } = view;
  const { say } = messagesOf(corpus);
  const { editions, isCut, pages, cutPages } = history;
  const histories = [...corpus.pages.values()].flatMap((page) => {
    const versions = pages.get(page.id) ?? [];
    return versions.length > 0 ? [pageHistory(view, page, versions, cutPages.has(page.id))] : [];
  });
  return [
    ...(hasFeed(corpus, history)
      ? [h('p', h('a', { href: siteHref(view, siteFiles.feed) }, say('history.feed')))]
      : []),
    ...editions.flatMap((edition) => section(view, edition)),
    ...(isCut ? [h('p', say('history.older'))] : []),
    ...(histories.length > 0 ? [h('h2', { id: 'pages' }, say('history.pages')), ...histories] : []),
  ];
}

function section(view: View, edition: Edition): readonly Element[] {
  const { corpus } = view;
  const { id, moment, release, since } = edition;
  const isNamed = release !== undefined || since !== undefined;
  const day = moment.slice(0, 10);
  return [
    h('h2', { id }, isNamed ? editionTitle(corpus, edition) : time(corpus, day)),
    ...(isNamed ? [h('p', time(corpus, day))] : []),
    ...editionContent(corpus, edition, (page) => pageHref(view, page)),
  ];
}

/** The id of the history of a page. A closed `details` opens for what is in it, but not for itself. */
export function pageHistoryId(page: string): string {
  return `page-${page.replace(/\.md$/, '').replace(/[^\p{L}\p{N}/._-]/gu, '-')}`;
}

function pageHistory(
  view: View,
  { id, meta }: Page,
  versions: readonly PageVersion[],
  isCut: boolean,
): Element {
  const { corpus } = view;
  const messages = messagesOf(corpus);
  const items = versions.map((version) => {
    const text = versionText(messages, version);
    return h('li', messages.fill('join.label', { label: time(corpus, version.day), text }));
  });
  if (isCut) items.push(h('li', messages.say('history.older')));
  return h('details', [h('summary', meta.title), h('ul', { id: pageHistoryId(id) }, items)]);
}

/** What became of a page on a day; on its first day it is new, and no more. */
function versionText(messages: Messages, { how, before, restored, words }: PageVersion): string {
  if (how === 'added') return messages.say('history.pageAdded');
  const former = before === undefined ? before : shown(before);
  if (restored === undefined) return changeText(messages, former, words);
  const again = messages.say('history.pageRestored', { date: messages.date(restored) });
  const moved = former === undefined ? [] : [changeText(messages, former, [])];
  return inPairs(messages, [...moved, again]);
}
