import { diffArrays } from 'diff';
import { applyOrderedEdits, type Edit, type TextRange } from '../../model/index.ts';
import type { WordChange } from './edit/change.ts';
import type { ImportedUnit } from './import.ts';

/** A file of today's content with the changes of a Word file. */
export interface MergedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

interface Merged {
  readonly files: readonly MergedFile[];
  readonly changes: readonly WordChange[];
}

/** A text by the path of its file; undefined if there is no such file. */
type TextOf = (file: string) => string | undefined;

/**
 * Brings edits of the content that a Word file was made from into today's content. Where that has changed in the same
 * lines, nothing is written, and the change shows what it says today.
 */
export function mergeUnits(units: readonly ImportedUnit[], base: TextOf, ours: TextOf): Merged {
  const edits = new Map<string, Edit[]>();
  const changes: WordChange[] = [];
  const shifts = new Map<string, Shift>();
  for (const unit of units) {
    const [old, now] = [base(unit.file), ours(unit.file)];
    const targets = filesOf(unit);
    if (unit.edits.length === 0 || targets.length === 0) {
      for (const each of unit.changes) changes.push(each);
      continue;
    }
    if (old === undefined || now === undefined) {
      for (const each of unit.changes.map(
        asConflict('', 'the file is not in the content any more'),
      ))
        changes.push(each);
      continue;
    }
    const shift = shifts.get(unit.file) ?? toShift(old, now);
    shifts.set(unit.file, shift);
    const touched = [...unit.about, ...unit.edits.map(({ start, end }) => ({ start, end }))];
    const clash = touched.find((range) => shift.at(range) === undefined);
    if (!clash) {
      const own = unit.edits.map((edit) => {
        const by = shift.at(edit) ?? 0;
        return { ...edit, start: edit.start + by, end: edit.end + by };
      });
      edits.set(unit.file, [...(edits.get(unit.file) ?? []), ...own]);
      for (const each of unit.changes) changes.push(each);
      continue;
    }
    const said = shift.ours(clash);
    const wanted = linesAround(old, clash, unit.edits);
    const isThere = wanted.trim() !== '' && said.includes(wanted.trim());
    changes.push(
      ...unit.changes.map(
        isThere
          ? (change: WordChange): WordChange => ({
              ...change,
              reason: 'the content says so already',
            })
          : asConflict(said.trim(), 'the content has changed here since'),
      ),
    );
  }
  const files = [...edits].flatMap(([file, all]): MergedFile[] => {
    const before = ours(file) ?? '';
    const after = applyOrderedEdits(
      before,
      all.sort((a, b) => a.start - b.start || a.end - b.end),
    );
    return after === before ? [] : [{ file, before, after }];
  });
  return { files, changes };
}

function filesOf({ file }: ImportedUnit): readonly string[] {
  return file === '' ? [] : [file];
}

function asConflict(ours: string, reason: string): (change: WordChange) => WordChange {
  return (change) =>
    change.outcome === 'applied' ? { ...change, outcome: 'conflict', ours, reason } : change;
}

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

/** The lines of a range as they would be with the edits in them. */
function linesAround(text: string, range: TextRange, edits: readonly Edit[]): string {
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const end = (text.indexOf('\n', range.end) + 1 || text.length + 1) - 1;
  const own = edits
    .filter((edit) => edit.start >= start && edit.end <= end)
    .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
    .sort((a, b) => a.start - b.start);
  return applyOrderedEdits(text.slice(start, end), own);
}
