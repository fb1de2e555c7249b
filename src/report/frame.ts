import { printable, type Finding } from '../model/index.ts';
import type { Source } from './source.ts';

/** Marks where a line is cut. */
const mark = '…';

/**
 * The line of a finding with the one before it, the found part underlined; empty without a place.
 *
 * @param width how many characters a line of the frame may have
 */
export function toFrame({ lines }: Source, finding: Finding, width: number): readonly string[] {
  const { line, endLine, endColumn } = finding;
  if (line === null || finding.column === null) return [];
  const here = lines[line - 1];
  if (here === undefined) return [];
  const column = Math.min(Math.max(1, finding.column), here.length + 1);
  const gutter = String(line).length;
  const room = width - gutter - separator.length;
  const from = windowStart(here, column, room);
  const before = lines[line - 2];
  const start = column - 1 - from;
  // A point is one character wide; a range that goes on below is underlined to the end of its line.
  const end = endLine === null ? column + 1 : endLine === line ? (endColumn ?? 0) : here.length + 1;
  const underlined = Math.max(1, Math.min(end - column, room - start));
  return [
    ...(before !== undefined && before.trim() !== ''
      ? [`${String(line - 1).padStart(gutter)}${separator}${cutOut(before, from, room)}`]
      : []),
    `${line}${separator}${cutOut(here, from, room)}`,
    `${' '.repeat(gutter)}${separator}${' '.repeat(start)}${'^'.repeat(underlined)}`,
  ];
}

/** One line as a frame shows it, around a column; empty if there is no such line. */
export function toFrameLine(
  { lines }: Source,
  { line, column }: { readonly line: number; readonly column: number },
  width: number,
): readonly string[] {
  const here = lines[line - 1];
  if (here === undefined) return [];
  const room = width - String(line).length - separator.length;
  return [`${line}${separator}${cutOut(here, windowStart(here, column, room), room)}`];
}

const separator = ' | ';

/** Where the shown part of a line begins, so that a column is in the middle of it. */
function windowStart(line: string, column: number, room: number): number {
  if (line.length <= room) return 0;
  return Math.max(0, Math.min(column - 1, line.length) - Math.floor(room / 2));
}

/** A part of a line; an ellipsis replaces its first and last character where the line is cut. */
function cutOut(line: string, from: number, room: number): string {
  const shown = line.slice(from, from + room);
  if (shown === '') return line === '' ? '' : mark;
  const first = from > 0 ? mark : shown.slice(0, 1);
  if (shown.length === 1) return printable(first);
  const last = line.length > from + room ? mark : shown.slice(-1);
  return printable(`${first}${shown.slice(1, -1)}${last}`);
}
