import { compare, monthsAfter, toLongDate } from '../model/index.ts';

/** Something that was confirmed on a day. */
export interface Dated {
  readonly date: string;
  /** For how many months it counts as current. */
  readonly months: number;
}

/** One entry that is out of date, or all of them together. */
interface Stale<Entry extends Dated> {
  /** The entry; the oldest of several. */
  readonly entry: Entry;
  /** How many entries this is about. */
  readonly count: number;
  /** All of them are older than this. */
  readonly months: number;
  /** The day, or the first and the last of several: `April 3, 2019 to May 1, 2019`. */
  readonly days: string;
}

/**
 * Finds the entries that are out of date. When all of several are, that is one thing to know about the
 * site: they are reported together.
 */
export function findStale<Entry extends Dated>(
  entries: readonly Entry[],
  today: string,
): readonly Stale<Entry>[] {
  const stale = entries.filter(({ date, months }) => monthsAfter(date, months) < today);
  const groups =
    stale.length > 1 && stale.length === entries.length ? [stale] : stale.map((entry) => [entry]);
  return groups.flatMap((group) => {
    const [first, ...others] = group.toSorted((a, b) => compare(a.date, b.date));
    if (!first) return [];
    const days = [...new Set([first.date, others.at(-1)?.date ?? first.date])].map(toLongDate);
    const months = Math.min(...group.map((entry) => entry.months));
    return [{ entry: first, count: group.length, months, days: days.join(' to ') }];
  });
}

/** "Both pages", "All 25 pages". */
export function allOf(count: number, noun: string): string {
  return `${count === 2 ? 'Both' : `All ${count}`} ${noun}`;
}
