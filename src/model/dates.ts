import type { Page } from './corpus.ts';
import { perCorpus } from './per-corpus.ts';

/** The latest day on which a page was reviewed: the date of every output. */
export const reviewedOn = perCorpus(({ pages }) => latestReview([...pages.values()]));

/** The latest day on which one of some pages was reviewed. */
export function latestReview(pages: readonly Page[]): string {
  const days = pages.map(({ meta }) => meta.reviewed).sort();
  return days.at(-1) ?? '1980-01-01';
}

/** A date such as `2019-04-03` in words, `April 3, 2019`, independent of locale and time zone. */
export function toLongDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${months[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
}

/** The same day some months later, or the last day of that month where it has no such day. */
export function monthsAfter(date: string, count: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const index = year * 12 + month - 1 + count;
  const [dueYear, dueMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(dueYear, dueMonth, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(dueYear).padStart(4, '0')}-${two(dueMonth)}-${two(Math.min(day, last))}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
