import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { messagesOf, monthsAfter, ownDate, type Corpus, type Page } from '../../model/index.ts';
import type { View } from './view.ts';

/**
 * The date of a page where it is not that of the toolkit, which the footer shows, and when its next review is due;
 * nothing where there is neither.
 */
export function review({ corpus, page }: View<Page>): Element | undefined {
  const { fill } = messagesOf(corpus);
  const { reviewed, reviewEveryMonths } = page.meta;
  const own = ownDate(corpus, page);
  const parts: readonly (string | ElementContent)[][] = [
    ...(own === undefined ? [] : [[`${corpus.site.dateLabel} `, time(corpus, own)]]),
    ...(reviewEveryMonths === undefined || reviewed === undefined
      ? []
      : [fill('page.reviewDue', { date: time(corpus, monthsAfter(reviewed, reviewEveryMonths)) })]),
  ];
  if (parts.length === 0) return undefined;
  return h(
    'p',
    { className: ['review'] },
    parts.reduce((first, second) => fill('join.sentences', { first, second }).flat()),
  );
}

/** A date in words, with its machine-readable form. */
export function time(corpus: Corpus, date: string): ElementContent {
  return h('time', { dateTime: date }, messagesOf(corpus).date(date));
}
