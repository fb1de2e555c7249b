import { applyOrderedEdits, type Edit, type TextRange } from '../../model/index.ts';
import type { WordChange } from './edit/change.ts';
import type { ImportedUnit } from './carry-out.ts';
import { toShift, type Shift } from './shift.ts';

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
