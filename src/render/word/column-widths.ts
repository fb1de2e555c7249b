import type { TextExtent } from './cell-text.ts';

/** Columns that need more than this on one line get no more room for it than others. */
const widestLine = 5600;

/** The least width of a column, in twentieths of a point. */
const least = 400;

/**
 * The widths of columns that together fill a room. Each has the width of its longest word, if that is possible;
 * what is left goes to columns with longer lines.
 *
 * @param extents what the text of each column takes
 * @param marginTwip what the margins of a cell take on both sides
 * @returns undefined where the longest words do not fit side by side
 */
export function columnWidths(
  extents: readonly TextExtent[],
  roomTwip: number,
  marginTwip: number,
): readonly number[] | undefined {
  const least = extents.map(({ word }) => leastWidth(word, marginTwip));
  const most = extents.map(({ line }, index) =>
    Math.max(least[index] ?? 0, Math.min(widestLine, line) + marginTwip),
  );
  const free = roomTwip - sum(least);
  if (free < 0) return undefined;
  const wanted = most.map((width, index) => width - (least[index] ?? 0));
  // Where every line fits, the columns share what is left by their widths, as on a web page.
  const isRoomy = sum(most) <= roomTwip;
  const base = isRoomy ? most : least;
  const shares = isRoomy || sum(wanted) === 0 ? most : wanted;
  return filled(base, shares, roomTwip);
}

/** Widths in the proportion of the longest words, where these do not fit. */
export function squeezedWidths(
  extents: readonly TextExtent[],
  roomTwip: number,
  marginTwip: number,
): readonly number[] {
  const widths = extents.map(({ word }) => leastWidth(word, marginTwip));
  return filled(widths.map(() => 0), widths, roomTwip);
}

function leastWidth(word: number, marginTwip: number): number {
  return Math.max(least, word) + marginTwip;
}

/** Adds to each width its share of what is left. */
function filled(
  base: readonly number[],
  shares: readonly number[],
  roomTwip: number,
): readonly number[] {
  const free = roomTwip - sum(base);
  const total = sum(shares);
  const widths = base.map((width, index) =>
    Math.floor(width + (free * (shares[index] ?? 0)) / total),
  );
  const rest = roomTwip - sum(widths);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
