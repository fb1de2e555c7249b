import type { Element } from 'hast';
import { h } from 'hastscript';
import { neighboursOf, type Page } from '../../model/index.ts';
import { pageHref } from './href.ts';
import type { View } from './view.ts';

/** The pages before and after this one in reading order, by their titles. */
export function neighbours(view: View): Element | undefined {
  const { previous, next } = neighboursOf(view.corpus, view.page.id);
  if (!previous && !next) return undefined;
  return h('nav', { className: ['neighbours'], ariaLabel: 'Previous and next page' }, [
    previous && neighbour(view, previous, 'prev', 'Previous'),
    next && neighbour(view, next, 'next', 'Next'),
  ]);
}

function neighbour(view: View, page: Page, rel: 'prev' | 'next', word: string): Element {
  return h('a', { rel, href: pageHref(view, page.id) }, [
    h('span', { className: ['direction'] }, word),
    ' ',
    h('span', { className: ['neighbour-title'] }, page.meta.title),
  ]);
}
