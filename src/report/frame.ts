import { printable, type Finding } from '../model/index.ts';
import type { Source } from './source.ts';

/** Widest part of a line that a frame shows, in characters. */
export const frameWidth = 72;

/** The line of a finding with the one before it, the found part marked below; empty without a place. */
export function toFrame({ lines }: Source, finding: Finding): readonly string[] {
  const { line, endLine, endColumn } = finding;
  if (line === null || finding.column === null) return [];
  const here = lines[line - 1];
  if (here === undefined) return [];
  const column = Math.min(Math.max(1, finding.column), here.length + 1);
  const gutter = String(line).length;
  const from = windowOf(here, column);
  const before = lines[line - 2];
  const start = column - 1 - from;
  // A point is one character wide; what goes on below is marked to the end of its line.
  const end = endLine === null ? column + 1 : endLine === line ? (endColumn ?? 0) : here.length + 1;
  const width = Math.max(1, Math.min(end - column, frameWidth - start));
  return [
    ...(before !== undefined && before.trim() !== ''
      ? [`${String(line - 1).padStart(gutter)} | ${within(before, from)}`]
      : []),
    `${line} | ${within(here, from)}`,
    `${' '.repeat(gutter)} | ${' '.repeat(start)}${'^'.repeat(width)}`,
  ];
}

/** One line as a frame shows it, around a column; empty where there is no such line. */
export function toFrameLine(
  { lines }: Source,
  { line, column }: { readonly line: number; readonly column: number },
): readonly string[] {
  const here = lines[line - 1];
  return here === undefined ? [] : [`${line} | ${within(here, windowOf(here, column))}`];
}

/** Where the shown part of a line begins, so that a column lies in it. */
function windowOf(line: string, column: number): number {
  if (line.length <= frameWidth) return 0;
  return Math.max(0, Math.min(column - 1, line.length) - Math.floor(frameWidth / 2));
}

function within(line: string, from: number): string {
  return printable(line.slice(from, from + frameWidth));
}
