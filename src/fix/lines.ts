import { applyEdits, editsInOrder, placesIn, type Finding } from '../model/index.ts';
import type { Fix } from './fix.ts';

/**
 * Gives the line that findings on a fixed text have before it was fixed; undefined for one without a place.
 *
 * @param text the text before
 * @param fixes those that were applied to it
 */
export function toLinesOfStart(
  text: string,
  fixes: readonly Fix[],
): (finding: Finding) => number | undefined {
  const edits = editsInOrder(fixes.map((fix) => fix.edits));
  if (edits.length === 0) return ({ line }) => line ?? undefined;
  const toPlace = placesIn(text);
  const starts = startsOf(applyEdits(text, [edits]));
  return ({ line, column }) => {
    if (line === null) return undefined;
    const offset = (starts[line - 1] ?? 0) + (column ?? 1) - 1;
    let shift = 0;
    for (const { start, end, text: inserted } of edits) {
      if (offset < start + shift) break;
      if (offset <= start + shift + inserted.length) return toPlace(start, start).start.line;
      shift += inserted.length - (end - start);
    }
    return toPlace(offset - shift, offset - shift).start.line;
  };
}

/** Gives the lines, from the first to the last, that a fix is about. */
export function toTouchedLines(text: string): (fix: Fix) => readonly [first: number, last: number] {
  const toPlace = placesIn(text);
  return ({ finding: { line }, edits }) => {
    const lines = edits.flatMap(({ start, end }) => {
      const place = toPlace(start, end);
      return [place.start.line, place.end.line];
    });
    const all = line === null ? lines : [...lines, line];
    return [Math.min(...all), Math.max(...all)];
  };
}

/** The offset of each line. */
function startsOf(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
}
