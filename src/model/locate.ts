import type { Point, Position } from 'unist';

/** Converts offsets in a text (UTF-16 units, from 0) to positions, with line endings as in Markdown. */
export function placesIn(text: string): (start: number, end: number) => Position {
  const starts = [0];
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n|\n|\r/g))
    starts.push(index + lineEnd.length);
  const toPoint = (offset: number): Point => {
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
