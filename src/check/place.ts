import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Place, Related } from '../model/index.ts';

/** Gives the place between two offsets of a text (UTF-16 units, from 0), with lines as Markdown has them. */
export function placesIn(text: string): (start: number, end: number) => Place {
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

/** Another place that explains a problem; the beginning of the file where the place is not known. */
export function relatedTo(file: VFile, place: Place | undefined, message: string): Related {
  const point = place && 'start' in place ? place.start : place;
  return { path: file.path, line: point?.line ?? 1, column: point?.column ?? 1, message };
}
