import type { Corpus, Page } from './corpus.ts';
import { perCorpus } from './per-corpus.ts';

/** The latest day on which a page was reviewed: the date of the whole toolkit. Undefined where no page says one. */
export const reviewedOn = perCorpus(({ pages }) => latestReview([...pages.values()]));

/** The latest day on which one of some pages was reviewed; undefined where none says it. */
export function latestReview(pages: readonly Page[]): string | undefined {
  return pages
    .flatMap(({ meta }) => meta.reviewed ?? [])
    .sort()
    .at(-1);
}

/** The day on which a page was reviewed, where it is not that of the whole toolkit. */
export function ownDate(corpus: Corpus, { meta }: Page): string | undefined {
  return meta.reviewed === reviewedOn(corpus) ? undefined : meta.reviewed;
}

/**
 * A date in words, as precise as it is: `2019-04-03` is `April 3, 2019`, `2019-04` is `April 2019`. Independent of
 * locale and time zone.
 */
export function toLongDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

/** The last day that a day, month or year can mean, so that nothing is taken for older than it is. */
export function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return `${year}-12-31`;
  if (day !== undefined) return date;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${date}-${String(last)}`;
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
