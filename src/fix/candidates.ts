import { placesIn, type Finding } from '../model/index.ts';
import type { Change } from './apply-fixes.ts';
import { toLineChanges, type LineChange } from './line-changes.ts';

/** The lines of one file that a fix replaces, not checked yet. */
export interface Candidate {
  readonly file: string;
  readonly change: LineChange;
  /** All lines of the file, and those of the fixed file. */
  readonly lines: readonly string[];
  readonly fixedLines: readonly string[];
}

/** The most lines and characters of a suggestion; a review shows no more at a glance. */
const maxLines = 50;
const maxCharacters = 10_000;

/** The parts of a changed file that touch some lines; what one fix changes in several places is one part. */
export function candidatesOf(
  { path, before, after }: Change,
  findings: readonly Finding[],
  touched: ReadonlySet<number>,
): readonly Candidate[] {
  const [lines, fixedLines] = [before.split('\n'), after.split('\n')];
  const changes = toLineChanges(lines, fixedLines) ?? [
    { start: 0, end: lines.length, newStart: 0, newEnd: fixedLines.length },
  ];
  const edited = editedLines(
    findings.filter(({ file }) => file === path),
    before,
  );
  return joinTorn(changes, edited)
    .map((change) => withLine(change, touched, lines))
    .filter(({ start, end }) => has(touched, start, end))
    .map((change) => ({ file: path, change, lines, fixedLines }));
}

/** For each finding with a fix, the lines of its edits, from 0. */
function editedLines(
  findings: readonly Finding[],
  text: string,
): readonly (readonly (readonly [first: number, last: number])[])[] {
  const toPlace = placesIn(text);
  return findings.map(({ fix }) =>
    (fix ?? []).map((edit) => {
      const { start, end } = toPlace(edit.start, edit.end);
      return [start.line - 1, end.line - 1] as const;
    }),
  );
}

/** Joins changes of which a fix needs more than one, with the lines between them. */
function joinTorn(
  changes: readonly LineChange[],
  edited: readonly (readonly (readonly [first: number, last: number])[])[],
): readonly LineChange[] {
  const isJoinedToNext = changes.map(() => false);
  for (const edits of edited) {
    const hit = changes.flatMap(({ start, end }, index) => {
      // An insertion is at the end of the line before it, or at the start of the line after it.
      const first = start === end ? start - 1 : start;
      const last = Math.max(start, end - 1);
      return edits.some(([from, to]) => from <= last && to >= first) ? [index] : [];
    });
    isJoinedToNext.fill(true, hit[0] ?? 0, hit.at(-1) ?? 0);
  }
  const joined: LineChange[] = [];
  for (const [index, change] of changes.entries()) {
    const last = isJoinedToNext[index - 1] ? joined.pop() : undefined;
    const { start, newStart } = last ?? change;
    joined.push({ ...change, start, newStart });
  }
  return joined;
}

/** A change that replaces at least one line, since nothing can be suggested between two. */
function withLine(
  change: LineChange,
  touched: ReadonlySet<number>,
  lines: readonly string[],
): LineChange {
  const { start, end, newStart, newEnd } = change;
  if (start < end) return change;
  const takesNext = start === 0 || (!touched.has(start - 1) && touched.has(start));
  if (takesNext && start < lines.length) return { ...change, end: end + 1, newEnd: newEnd + 1 };
  return { ...change, start: start - 1, newStart: newStart - 1 };
}

function has(touched: ReadonlySet<number>, start: number, end: number): boolean {
  return Array.from({ length: end - start }, (_, index) => start + index).some((line) =>
    touched.has(line),
  );
}

/** Whether a review can have it: GitHub changes line endings, and can't tell one empty line from none. */
export function canBeShown({ change, lines, fixedLines }: Candidate): boolean {
  const { start, end, newStart, newEnd } = change;
  const [before, after] = [lines.slice(start, end), fixedLines.slice(newStart, newEnd)];
  return (
    // What follows the last line break is not a line of its own.
    end < lines.length &&
    newEnd < fixedLines.length &&
    Math.max(end - start, newEnd - newStart) <= maxLines &&
    Math.max(before.join('\n').length, after.join('\n').length) <= maxCharacters &&
    !(after.length === 1 && after[0] === '') &&
    !lines.some((line) => line.includes('\r')) &&
    !after.some((line) => /[^\P{Cc}\t]/u.test(line))
  );
}

/** The file with one part fixed. */
export function textWith({ change, lines, fixedLines }: Candidate): string {
  const { start, end, newStart, newEnd } = change;
  return [
    ...lines.slice(0, start),
    ...fixedLines.slice(newStart, newEnd),
    ...lines.slice(end),
  ].join('\n');
}
