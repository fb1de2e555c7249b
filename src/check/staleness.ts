import { monthsAfter } from '../model/index.ts';

/** Something that was right on a day. */
export interface Dated {
  readonly date: string;
  /** For how many months it counts as right. */
  readonly months: number;
}

/** What is older than it may be; several that are all there is are told as one. */
export type Aged<Entry extends Dated> =
  | { readonly kind: 'one'; readonly entry: Entry }
  | {
      readonly kind: 'all';
      readonly oldest: Entry;
      readonly newest: Entry;
      readonly count: number;
    };

/**
 * Finds what has aged. Where everything has, that is one thing to know about the site, not one about
 * each entry: then the oldest stands for all.
 */
export function agedOf<Entry extends Dated>(
  entries: readonly Entry[],
  today: string,
): readonly Aged<Entry>[] {
  const old = entries.filter(({ date, months }) => monthsAfter(date, months) < today);
  // Sorting keeps the order of those of one day.
  const byAge = [...old].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  const [oldest, newest] = [byAge[0], byAge.at(-1)];
  if (oldest && newest && old.length === entries.length && old.length > 1)
    return [{ kind: 'all', oldest, newest, count: old.length }];
  return old.map((entry) => ({ kind: 'one', entry }));
}

/** The days between which all of them lie, for a sentence about them. */
export function spanOf({ date: from }: Dated, { date: to }: Dated): string {
  return from === to ? `of \`${from}\`` : `of \`${from}\` to \`${to}\``;
}
