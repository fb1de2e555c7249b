import type { Edit } from '../../../model/index.ts';
import type { BaseLine, Line } from '../source/map-base.ts';
import type { Passage } from '../source/passages.ts';
import type { WordChange } from './change.ts';
import { compareLines } from './compare/compare-lines.ts';
import type { Comparison, Hunk, ResultAtom } from './compare/comparison.ts';
import { generated } from './compare/reasons.ts';
import type { DesiredAtom } from './desired.ts';
import { addedNotes, droppedNotes } from './footnote-changes.ts';
import { rewrite } from './rewrite.ts';
import { isSame } from './same-line.ts';
import { kindSignature, signatureOf } from './signature.ts';
import { toSpliceContext } from './splice/splice-context.ts';
import { spliceEdits } from './splice/splice-edits.ts';
import { structureChange } from './structure-change.ts';
import { aboutLines, type UnitInput } from './unit-input.ts';
import { withoutEdits, type Unit } from './unit.ts';
import { newValues } from './values.ts';

/** The units of lines that have become other lines; none if nothing has changed. */
export function changeUnit(
  old: readonly BaseLine[],
  now: readonly Line[],
  input: UnitInput,
): readonly Unit[] {
  const { corpus, context } = input;
  if (old.length === 1 && now.length === 1 && isSame(old[0], now[0], context)) return [];
  // The program fills empty cells.
  if (old[0]?.passage?.atoms.length === 0 && /^(?:\d+\u0003)?–?$/.test(now[0]?.key ?? ''))
    return [];
  const comparison = compareLines(old, now, context);
  const { hunks, result } = comparison;
  const passages = [...new Set(old.flatMap(({ passage }) => passage ?? []))];
  const [first] = passages;
  const about = aboutLines(old, old[0]?.page);
  const structure = structureChange(old, now, about, first, input);
  if (hunks.length === 0 && !structure) return [];
  const toChanges = (reasonOf: (hunk: Hunk) => string | undefined): readonly WordChange[] =>
    hunks.map((hunk): WordChange => {
      const reason = hunk.reason ?? reasonOf(hunk);
      return {
        kind: hunk.kind,
        outcome: reason === undefined ? 'applied' : 'left',
        ...about,
        before: hunk.before,
        after: hunk.after,
        file: first?.file,
        offset: offsetOf(comparison, hunk) ?? first?.node?.position?.start.offset,
        reason,
      };
    });
  const file = first?.file ?? '';
  const unit = { ...withoutEdits, file, about: passages };
  if (first && first.node === undefined) {
    const changes = toChanges(({ kind }) =>
      kind === 'words' ? undefined : 'this text is a value of YAML, which has words alone',
    );
    return [{ ...unit, values: newValues(comparison), changes }];
  }
  const page = corpus.pages.get(file);
  if (!first || !page || passages.some((passage) => passage.file !== file)) {
    const reason = first ? 'the two paragraphs are on different pages' : generated;
    return hunks.length === 0 ? [] : [{ ...unit, changes: toChanges(() => reason) }];
  }
  const changes = [...toChanges(() => undefined), ...(structure ? [structure.change] : [])];
  const place = toSpliceContext(passages, now, page);
  if (!place) return [{ ...unit, changes: changes.map(left('this text is made of several')) }];
  if (hunks.every(({ reason }) => reason !== undefined) && !structure?.edits)
    return [{ ...unit, changes }];
  const lines = splitResult(result);
  const kinds = [structure?.signature ?? kindSignature(first), ...place.kinds];
  const signatures = lines.map((line, index) => signatureOf(kinds[index] ?? 'paragraph', line));
  const dropped = droppedNotes(comparison, input, file);
  const replaced = new Map<Passage, readonly string[]>([
    ...passages.map((passage) => [passage, []] as const),
    [first, signatures],
    ...dropped.passages.map((passage) => [passage, []] as const),
  ]);
  const withMore = (edits: readonly Edit[] | undefined): readonly Edit[] | undefined =>
    edits && [...edits, ...(structure?.edits ?? []), ...dropped.edits];
  const notes = addedNotes(file, newIdentifiers(result), input);
  return [
    {
      ...unit,
      expected: { replaced, added: new Map() },
      changes,
      ...(notes.length > 0 && { addedNotes: notes }),
      attempts: [
        () => withMore(spliceEdits(comparison, place)),
        () => withMore(rewrite(lines, passages, place)),
      ],
    },
  ];
}

/** Leaves a change for a reason. */
function left(reason: string): (change: WordChange) => WordChange {
  return (change) => ({ ...change, outcome: 'left', reason });
}

/** The identifiers of the footnotes whose marks are new. */
function newIdentifiers(result: readonly ResultAtom[]): ReadonlySet<string> {
  return new Set(
    result.flatMap((each) =>
      each.base === undefined && each.desired.kind === 'note' ? [each.desired.text] : [],
    ),
  );
}

/** Where a difference is in the source. */
function offsetOf({ base }: Comparison, { start, end }: Hunk): number | undefined {
  for (let at = start; at < Math.max(end, start + 1); at++) {
    const atom = base[at];
    const source = atom?.passage?.atoms[atom.at];
    if (source && source.start >= 0) return source.start;
  }
  return undefined;
}

/** The result as paragraphs. */
function splitResult(result: readonly ResultAtom[]): readonly (readonly DesiredAtom[])[] {
  const lines: DesiredAtom[][] = [[]];
  for (const { desired } of result)
    if (desired?.kind === 'split') lines.push([]);
    else if (desired) lines.at(-1)?.push(desired);
  return lines;
}
