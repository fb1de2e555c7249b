import type { Element } from 'hast';
import { h } from 'hastscript';
import { messagesOf, positionOf, type Page } from '../../model/index.ts';
import { pageHref } from './href.ts';
import type { View } from './view.ts';

/** Links to the previous and next page in reading order; the home page has its start button instead. */
export function pagination(view: View): Element | undefined {
  const { previous, next } = positionOf(view.corpus, view.page.id) ?? {};
  if (view.page.kind === 'home' || (!previous && !next)) return undefined;
  const { say } = messagesOf(view.corpus);
  return h('nav', { className: ['pagination'], ariaLabel: say('frame.previousAndNext') }, [
    previous && link(view, previous, 'prev', say('frame.previous')),
    next && link(view, next, 'next', say('frame.next')),
  ]);
}

function link(view: View, page: Page, rel: 'prev' | 'next', word: string): Element {
  return h('a', { rel, href: pageHref(view, page.id) }, [
    h('span', { className: ['direction'] }, word),
    ' ',
    h('span', { className: ['pagination-title'] }, page.meta.title),
  ]);
}
