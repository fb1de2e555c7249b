import { diffTokens } from '../../align/diff-tokens.ts';
import type { BaseLine, Line } from '../../source/map-base.ts';
import { toTokens } from '../../source/tokens.ts';
import { lookChange } from '../desired.ts';
import {
  split,
  words,
  type BaseAtom,
  type Comparison,
  type ComparisonContext,
  type Hunk,
  type ResultAtom,
  type ReturnedAtom,
} from './comparison.ts';
import { imageHunks } from './image-hunks.ts';
import { changedAtom, keptAtom } from './kept-atom.ts';
import { markHunks } from './mark-hunks.ts';
import { toReplacement } from './replacement.ts';

/** Compares lines that were sent out with the lines that they have become. */
export function compareLines(
  before: readonly BaseLine[],
  after: readonly Line[],
  context: ComparisonContext,
): Comparison {
  const [base, returned] = [toBaseAtoms(before), toReturnedAtoms(after)];
  const result: ResultAtom[] = [];
  const hunks: Hunk[] = [];
  const notes: [string, string][] = [];
  const file = before.find(({ passage }) => passage)?.passage?.file ?? '';
  const isAlike = (from: number, to: number): boolean => hasSameLook(base[from], returned[to]);
  for (const stretch of diffTokens(toTokens(words(base)), toTokens(words(returned)), isAlike)) {
    const [start, end] = stretch.before;
    const old = base.slice(start, end);
    const now = returned.slice(...stretch.after);
    const resultStart = result.length;
    const isPaired = stretch.isEqual && old.length === now.length;
    if (stretch.isEqual) {
      for (const [index, atom] of old.entries()) {
        const other = isPaired ? now[index] : undefined;
        if (atom.word.kind === 'note' && other?.word.kind === 'note')
          notes.push([atom.word.id ?? '', other.word.id ?? '']);
        const desired = isPaired ? changedAtom(atom, other, context) : keptAtom(atom, context);
        result.push({ base: start + index, desired });
      }
      if (isPaired) for (const each of imageHunks(old, now, start, resultStart)) hunks.push(each);
      for (const each of markHunks(base, result, start, end, resultStart, context))
        hunks.push(each);
      continue;
    }
    const { added, ...about } = toReplacement(old, now, base, [start, end], context, file);
    if (about.reason !== undefined)
      for (const [index, atom] of old.entries())
        result.push({ base: start + index, desired: keptAtom(atom, context) });
    // One by one: somebody may have pasted a book, and a call takes only so many arguments.
    else for (const desired of added) result.push({ base: undefined, desired });
    hunks.push({ ...about, start, end, resultStart, resultEnd: result.length });
  }
  return { base, result, hunks, notes };
}

function toBaseAtoms(lines: readonly BaseLine[]): readonly BaseAtom[] {
  return lines.flatMap(({ atoms, sources, word: { look }, passage }, line) => [
    ...(line > 0 ? [{ word: split, look: {}, at: -1, line, passage }] : []),
    ...atoms.map((word, index) => ({ word, look, passage, at: sources[index] ?? -1, line })),
  ]);
}

function toReturnedAtoms(lines: readonly Line[]): readonly ReturnedAtom[] {
  return lines.flatMap(({ atoms, word: { look } }, line) => [
    ...(line > 0 ? [{ word: split, look: {} }] : []),
    ...atoms.map((word) => ({ word, look })),
  ]);
}

/** Whether two atoms have the same marks beside the text around them, and are both in a link or not. */
function hasSameLook(before: ReturnedAtom | undefined, after: ReturnedAtom | undefined): boolean {
  if (before?.word.kind !== 'text' || after?.word.kind !== 'text') return false;
  const { added, removed } = lookChange(before.word, before.look, after.word, after.look);
  const isSame = added.length === 0 && removed.length === 0;
  return isSame && (before.word.link === undefined) === (after.word.link === undefined);
}
