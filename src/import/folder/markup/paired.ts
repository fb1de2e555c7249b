import { isBlank, type Line } from '../lines.ts';

/** A line that opens a block, and what is made of it. */
export interface Opening {
  /** Whether a line closes it; `depth` counts those of the same kind inside. */
  readonly closes: (line: Line) => boolean;
  readonly opensSame: (line: Line) => boolean;
  readonly convert: (content: readonly Line[], start: Line) => readonly Line[];
}

/**
 * Converts blocks between an opening and a closing line, innermost first; one that is never closed stays as it is.
 *
 * @param toOpening what a line opens; undefined if nothing
 */
export function convertPaired(
  lines: readonly Line[],
  toOpening: (line: Line) => Opening | undefined,
): Line[] {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line; // the index is in bounds
    const opening = line.isCode ? undefined : toOpening(line);
    const end = opening ? closingOf(lines, index, opening) : -1;
    if (!opening || end < 0) {
      result.push(line);
      continue;
    }
    const content = convertPaired(lines.slice(index + 1, end), toOpening);
    const converted = opening.convert(content, line);
    // A block needs a blank line on either side, where its fence was enough.
    const before = result.at(-1);
    if (before && converted.length > 0 && !isBlank(before)) result.push(blankAfter(before));
    result.push(...converted);
    const next = lines[end + 1];
    const last = converted.at(-1);
    if (next && last && !isBlank(next) && !isBlank(last)) result.push(blankAfter(last));
    index = end;
  }
  return result;
}

function blankAfter(line: Line): Line {
  return { text: '', end: line.end === '' ? '\n' : line.end, number: line.number, isCode: false };
}

function closingOf(lines: readonly Line[], from: number, opening: Opening): number {
  let depth = 0;
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index] as Line; // the index is in bounds
    if (line.isCode) continue;
    if (opening.closes(line)) {
      if (depth === 0) return index;
      depth--;
    } else if (opening.opensSame(line)) depth++;
  }
  return -1;
}
