import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { monthsAfter, toLongDate, type PageMeta } from '../../model/index.ts';

/** Says when a page was last read against its sources, and when it must be read again. */
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

/** A day in words that programs can read as well. */
export function time(date: string): ElementContent {
  return h('time', { dateTime: date }, toLongDate(date));
}
