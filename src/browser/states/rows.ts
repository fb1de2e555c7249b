import { termsOf } from '../search/tokenize.ts';

/** What of a row is looked at when rows are sorted and chosen from. */
export interface Row {
  readonly name: string;
  readonly code: string;
  /** The level of each fact, in the order of the columns; undefined where nothing is on record. */
  readonly levels: readonly (number | undefined)[];
}

/** Which rows somebody wants to see. */
interface Wish {
  /** Beginnings of words of a name, or a code. */
  readonly text: string;
  /** For each fact the levels that are wanted; undefined where all are. */
  readonly levels: readonly (Level | undefined)[];
}

/** A level, or that nothing is on record. */
export type Level = number | 'none';

/** The column by which rows are sorted: that of the names, or the fact of an index. */
export type Column = 'name' | number;

/** Whether a row is one that somebody wants to see. */
export function isWanted({ name, code, levels }: Row, wish: Wish): boolean {
  const isFact = wish.levels.every(
    (level, index) => level === undefined || level === (levels[index] ?? 'none'),
  );
  const words = termsOf(name);
  const asked = termsOf(wish.text);
  const isCode = asked.length === 1 && asked[0] === code.toLowerCase();
  return (
    isFact &&
    (isCode || asked.every((beginning) => words.some((word) => word.startsWith(beginning))))
  );
}

/**
 * Rows in the order of a column. Those that are the same in it keep the order given, and where nothing is
 * on record they come last, whichever way it goes.
 */
export function sortRows<Each extends Row>(
  rows: readonly Each[],
  column: Column,
  isDescending: boolean,
): readonly Each[] {
  if (column === 'name') return isDescending ? [...rows].reverse() : rows;
  const way = isDescending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [one.levels[column], other.levels[column]];
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    return way * (a - b);
  });
}

/** How many rows are seen, in words. */
export function countText(shown: number, all: number): string {
  if (shown === all) return all === 1 ? 'The only state is shown' : `All ${all} states are shown`;
  if (shown === 0) return 'No state is like that';
  return `${shown} of ${all} states ${shown === 1 ? 'is' : 'are'} shown`;
}
