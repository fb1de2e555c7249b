import type { Point, Position } from 'unist';

/** Converts offsets in a text (UTF-16 units, from 0) to positions, with line endings as in Markdown. */
export function placesIn(text: string): (start: number, end: number) => Position {
  let starts: readonly number[] | undefined;
  const toPoint = (offset: number): Point => {
    starts ??= lineStarts(text);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return (start, end) => ({ start: toPoint(start), end: toPoint(end) });
}

/** The lines of the last text: several rules find something in a page, and most find nothing. */
let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

/** The offsets at which the lines of a text begin. */
function lineStarts(text: string): readonly number[] {
  if (text === last.text) return last.starts;
  const starts = [0];
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n|\n|\r/g))
    starts.push(index + lineEnd.length);
  last = { text, starts };
  return starts;
}
