import type { Corpus } from './corpus.ts';

/** The day on which the newest page was last read against its sources: the date of every output. */
export function reviewedOn(corpus: Corpus): string {
  return (
    [...corpus.pages.values()]
      .map((page) => page.meta.reviewed)
      .sort()
      .at(-1) ?? '1980-01-01'
  );
}

/** A date such as `2019-04-03` in words: `April 3, 2019`. Independent of locale and time zone. */
export function toLongDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${months[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
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
