import { diffArrays } from 'diff';
import type { TextRange } from '../../model/index.ts';

/** How far the lines of one text have moved in another. */
export interface Shift {
  /** How far a range has moved; undefined where one of its lines has changed. */
  readonly at: (range: TextRange) => number | undefined;
  /** Where an offset is now; where its line has changed, the start of the line that is there instead. */
  readonly near: (offset: number) => number;
  /** What is in the place of a range that has changed. */
  readonly ours: (range: TextRange) => string;
}

/** Compares two texts line by line. */
export function toShift(old: string, now: string): Shift {
  if (old === now)
    return {
      at: () => 0,
      near: (offset) => offset,
      ours: ({ start, end }) => old.slice(start, end),
    };
  const same: { start: number; end: number; by: number }[] = [];
  const [before, after] = [toLines(old), toLines(now)];
  let [a, b, start, other] = [0, 0, 0, 0];
  for (const { added, removed, count } of diffArrays(before, after, { comparator: isSameLine }))
    for (let each = 0; each < count; each++) {
      const own = (added ? undefined : before[a]) ?? '';
      const theirs = (removed ? undefined : after[b]) ?? '';
      if (!added && !removed) {
        const [last, by] = [same.at(-1), other - start];
        const end = start + Math.min(own.length, theirs.length);
        if (last?.end === start && last.by === by) last.end = end;
        else same.push({ start, end, by });
      }
      if (!added) [a, start] = [a + 1, start + own.length];
      if (!removed) [b, other] = [b + 1, other + theirs.length];
    }
  const at = ({ start, end }: TextRange): number | undefined =>
    same.find((each) => each.start <= start && end <= each.end)?.by;
  return {
    at,
    near: (offset) => {
      const last = same.findLast((each) => each.start <= offset);
      if (last && offset < last.end) return offset + last.by;
      const next = same.find((each) => each.start > offset);
      const [from, to] = [last?.end ?? 0, next ? next.start + next.by : now.length];
      const there = from + (last?.by ?? 0);
      // As many lines into what is there now as it was into what was there.
      const lines = toLines(old.slice(from, offset));
      const whole = lines.filter((line) => line.includes('\n')).length;
      const others = toLines(now.slice(there, to));
      const before = others.slice(0, Math.min(whole, Math.max(0, others.length - 1)));
      return there + before.join('').length;
    },
    ours: ({ start, end }) => {
      const before = same.findLast((each) => each.end <= start);
      const after = same.find((each) => each.start >= end);
      const from = before ? before.end + before.by : 0;
      return now.slice(from, after ? after.start + after.by : now.length);
    },
  };
}

/** The lines of a text, each with the blank ones after it: these are alike everywhere, and would pair what is not. */
function toLines(text: string): string[] {
  return text.match(/[^\n]*\n(?:[ \t\r]*\n)*|[^\n]+$/g) ?? [];
}

function isSameLine(a: string, b: string): boolean {
  return a === b || a.trimEnd() === b.trimEnd();
}
