import type { Messages } from '../../locale/index.ts';
import { termsOf } from '../../search/index.ts';

/** The values of a row for sorting and filtering. */
export interface Row {
  readonly name: string;
  readonly code: string;
  /** The level of each fact, in the order of the columns; undefined if there is no value. */
  readonly levels: readonly (number | undefined)[];
}

/** Which rows to show. */
interface Filter {
  /** Prefixes of words of a name, or a code. */
  readonly text: string;
  /** The level to show for each fact; undefined for all. */
  readonly levels: readonly (Level | undefined)[];
}

/** A level, or no value. */
export type Level = number | 'none';

/** A column to sort by: the names, or the index of a fact. */
export type Column = 'name' | number;

/** Whether a row passes the filter. */
export function matches({ name, code, levels }: Row, filter: Filter): boolean {
  const isFact = filter.levels.every(
    (level, index) => level === undefined || level === (levels[index] ?? 'none'),
  );
  const words = termsOf(name);
  const asked = termsOf(filter.text);
  return (
    isFact &&
    (isCodeOf(code, filter.text) ||
      asked.every((beginning) => words.some((word) => word.startsWith(beginning))))
  );
}

/** The rows, with those whose code is the text before the others: `in` is Indiana, and the beginning of no name. */
export function withCodeFirst<Each extends Row>(
  rows: readonly Each[],
  text: string,
): readonly Each[] {
  const isAsked = ({ code }: Each): boolean => isCodeOf(code, text);
  return [...rows.filter(isAsked), ...rows.filter((row) => !isAsked(row))];
}

function isCodeOf(code: string, text: string): boolean {
  const asked = termsOf(text);
  return asked.length === 1 && asked[0] === code.toLowerCase();
}

/** Rows sorted by a column: equal rows keep their order, and rows without a value always come last. */
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

/** How many rows are shown, in words. */
export function countText({ say }: Pick<Messages, 'say'>, shown: number, all: number): string {
  if (shown === all) return say('recordTable.allShown', { count: all });
  if (shown === 0) return say('recordTable.none');
  return say('recordTable.someShown', { count: shown, total: all });
}
