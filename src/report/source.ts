import type { Edit, Finding } from '../model/index.ts';
import type { Report } from './reporter.ts';

/** A file's text and where its lines begin. */
export interface Source {
  readonly text: string;
  readonly lines: readonly string[];
  /** The offset of each line, in UTF-16 units from 0. */
  readonly starts: readonly number[];
}

/** A place as editors count it: lines and columns from 1, columns in UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Gives the sources of files by path, each split once. */
export function toSources(textOf: Report['textOf']): (file: string) => Source | undefined {
  const known = new Map<string, Source | undefined>();
  return (file) => {
    if (!known.has(file)) {
      const text = textOf(file);
      known.set(file, text === undefined ? undefined : toSource(text));
    }
    return known.get(file);
  };
}

function toSource(text: string): Source {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const lines = starts.map((start, index) =>
    text.slice(start, starts[index + 1] ?? text.length).replace(/\r?\n$|\r$/, ''),
  );
  return { text, lines, starts };
}

/** The place of an offset; offsets beyond the text are its end. */
export function pointAt({ text, starts }: Source, offset: number): Point {
  const clamped = Math.min(Math.max(0, offset), text.length);
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= clamped) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: clamped - (starts[low] ?? 0) + 1 };
}

/** The text of a finding: what its place spans, or else its line; '' without a place. */
export function foundText(source: Source | undefined, finding: Finding): string {
  const { line, column, endLine, endColumn } = finding;
  if (!source || line === null) return '';
  const start = source.starts[line - 1];
  if (start === undefined) return '';
  const end = endLine === null ? undefined : source.starts[endLine - 1];
  if (column === null || end === undefined || endColumn === null)
    return (source.lines[line - 1] ?? '').trim();
  return source.text.slice(start + column - 1, end + endColumn - 1).trim();
}

/** The first line that a fix changes, as it will be; '' where lines are removed, undefined if nothing changes. */
export function toCorrected(source: Source, fix: readonly Edit[]): string | undefined {
  const edits = [...fix].sort((a, b) => a.start - b.start);
  const [first, last] = [edits[0], edits.at(-1)];
  if (!first || !last) return undefined;
  const from = source.starts[pointAt(source, first.start).line - 1] ?? 0;
  const end = pointAt(source, last.end).line;
  const to = (source.starts[end - 1] ?? 0) + (source.lines[end - 1] ?? '').length;
  let after = '';
  let done = from;
  for (const { start, end: until, text } of edits) {
    after += source.text.slice(done, start) + text;
    done = Math.max(done, until);
  }
  const before = source.text.slice(from, to).split(/\r\n|\n|\r/);
  const lines = `${after}${source.text.slice(done, to)}`.split(/\r\n|\n|\r/);
  if (lines.join('').trim() === '') return '';
  return lines.find((line, index) => line !== before[index]);
}
