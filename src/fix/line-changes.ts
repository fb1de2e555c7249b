import { diffArrays } from 'diff';

/** Lines of a text, and those in their place in another text: from 0, the ends not included. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Texts that differ in more lines are as good as rewritten; the time to compare them grows with its square. */
const maxEditLength = 2_000;

/**
 * The changes from one text to another by lines; undefined if there are too many.
 *
 * Lines that are only added or removed behind an empty one belong to the change before it: a comparison can't tell
 * which of two empty lines is new.
 */
export function toLineChanges(
  before: readonly string[],
  after: readonly string[],
): readonly LineChange[] | undefined {
  const parts = diffArrays([...before], [...after], { maxEditLength });
  if (!parts) return undefined;
  const changes: LineChange[] = [];
  let open: LineChange = { start: 0, end: 0, newStart: 0, newEnd: 0 };
  const close = (kept: number): void => {
    if (open.end > open.start || open.newEnd > open.newStart) changes.push(open);
    const [at, newAt] = [open.end + kept, open.newEnd + kept];
    open = { start: at, end: at, newStart: newAt, newEnd: newAt };
  };
  for (const { added, removed, count } of parts)
    if (added) open = { ...open, newEnd: open.newEnd + count };
    else if (removed) open = { ...open, end: open.end + count };
    else close(count);
  close(0);
  return joinContinued(changes, before).map((change) => trim(change, before, after));
}

function joinContinued(
  changes: readonly LineChange[],
  before: readonly string[],
): readonly LineChange[] {
  const joined: LineChange[] = [];
  for (const change of changes) {
    const { start, end, newStart, newEnd } = change;
    const last = joined.at(-1);
    const isContinued =
      last &&
      (start === end || newStart === newEnd) &&
      before.slice(last.end, start).every((line) => line === '');
    if (isContinued) joined[joined.length - 1] = { ...last, end, newEnd };
    else joined.push(change);
  }
  return joined;
}

/** A change without the lines that stay the same at its start and end. */
function trim(
  { start, end, newStart, newEnd }: LineChange,
  before: readonly string[],
  after: readonly string[],
): LineChange {
  let [from, newFrom, to, newTo] = [start, newStart, end, newEnd];
  for (; from < to && newFrom < newTo && before[from] === after[newFrom]; from += 1) newFrom += 1;
  for (; from < to && newFrom < newTo && before[to - 1] === after[newTo - 1]; to -= 1) newTo -= 1;
  return { start: from, end: to, newStart: newFrom, newEnd: newTo };
}

/** The lines of a text that another one does not have, from 0: all if the two have little in common. */
export function newLines(before: string, after: string): ReadonlySet<number> {
  const lines = after.split('\n');
  const changes = toLineChanges(before.split('\n'), lines) ?? [
    { start: 0, end: 0, newStart: 0, newEnd: lines.length },
  ];
  return new Set(
    changes.flatMap(({ newStart, newEnd }) =>
      Array.from({ length: newEnd - newStart }, (_, index) => newStart + index),
    ),
  );
}
