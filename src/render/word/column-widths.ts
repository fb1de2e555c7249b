import type { TextExtent } from './cell-text.ts';

/** Columns whose lines are longer get no more room for that. */
const longestLine = 5600;

/** No column is narrower. */
const minimumTwip = 400;

/**
 * The widths of columns that together fill a room. Each has the width of its longest word, and those with longer
 * lines get what is left.
 *
 * @param marginTwip what the margins of a cell take on both sides
 * @returns undefined where the longest words do not fit side by side
 */
export function columnWidths(
  columns: readonly TextExtent[],
  roomTwip: number,
  marginTwip: number,
): readonly number[] | undefined {
  const words = columns.map(({ word }) => Math.max(minimumTwip, word) + marginTwip);
  if (sum(words) > roomTwip) return undefined;
  const lines = columns.map(
    ({ word, line }) => Math.max(minimumTwip, word, Math.min(longestLine, line)) + marginTwip,
  );
  // Where no line has to be broken, the columns share what is left by their widths.
  if (sum(lines) <= roomTwip) return filled(lines, lines, roomTwip);
  const missing = lines.map((line, index) => line - (words[index] ?? 0));
  return filled(words, missing, roomTwip);
}

/** The widths of columns whose longest words do not fit side by side: in their proportion. */
export function squeezedWidths(
  columns: readonly TextExtent[],
  roomTwip: number,
): readonly number[] {
  const words = columns.map(({ word }) => Math.max(minimumTwip, word));
  return filled(
    words.map(() => 0),
    words,
    roomTwip,
  );
}

/** Adds to each width its share of what is left of a room. */
function filled(
  widths: readonly number[],
  shares: readonly number[],
  roomTwip: number,
): readonly number[] {
  const free = roomTwip - sum(widths);
  const all = sum(shares);
  const whole = widths.map(
    (width, index) => width + Math.floor((free * (shares[index] ?? 0)) / all),
  );
  const rest = roomTwip - sum(whole);
  return whole.map((width, index) => (index === 0 ? width + rest : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
