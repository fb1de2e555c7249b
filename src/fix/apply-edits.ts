import type { Edit } from '../model/index.ts';

/**
 * Applies changes to a text, the edits of each one together or not at all. Where changes overlap, the first wins.
 *
 * @param changes edits with offsets in the given text
 */
export function applyEdits(text: string, changes: readonly (readonly Edit[])[]): string {
  const edits = withoutOverlaps(changes).flat();
  let [result, from] = ['', 0];
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(from, start) + inserted;
    from = end;
  }
  return result + text.slice(from);
}

/** The changes that don't overlap an earlier one. */
export function withoutOverlaps<Change extends readonly Edit[]>(
  changes: readonly Change[],
): Change[] {
  const taken: Edit[] = [];
  return changes.filter((change) => {
    const isFree = change.every((edit, index) =>
      [...taken, ...change.slice(0, index)].every((other) => !overlap(edit, other)),
    );
    if (isFree) taken.push(...change);
    return isFree;
  });
}

/** Whether two edits have characters in common, or the same start. */
function overlap(a: Edit, b: Edit): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}
