import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { monthsAfter, toLongDate, type PageMeta } from '../../model/index.ts';

/** When a page was last reviewed, and when the next review is due. */
export function review({
  reviewed,
  reviewEveryMonths,
}: Pick<PageMeta, 'reviewed' | 'reviewEveryMonths'>): Element {
  const due =
    reviewEveryMonths === undefined
      ? []
      : ['. Review due ', time(monthsAfter(reviewed, reviewEveryMonths))];
  return h('p', { className: ['review'] }, ['Last reviewed ', time(reviewed), ...due]);
}

/** A date in words, with its machine-readable form. */
export function time(date: string): ElementContent {
  return h('time', { dateTime: date }, toLongDate(date));
}
