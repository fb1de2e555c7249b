import type { Edit } from './finding.ts';

/**
 * Applies changes to a text, the edits of each one together or not at all. Where changes overlap, the first wins.
 *
 * @param changes edits with offsets in the given text
 */
export function applyEdits(text: string, changes: readonly (readonly Edit[])[]): string {
  return applyOrderedEdits(text, editsInOrder(withoutOverlaps(changes)));
}

/** Applies edits that are in order, each of which starts where the one before ends or later. */
export function applyOrderedEdits(text: string, edits: readonly Edit[]): string {
  let [result, from] = ['', 0];
  for (const { start, end, text: inserted } of edits) {
    result += text.slice(from, start) + inserted;
    from = end;
  }
  return result + text.slice(from);
}

/** The edits of changes that don't overlap, by offset. */
export function editsInOrder(changes: readonly (readonly Edit[])[]): readonly Edit[] {
  return changes.flat().sort((a, b) => a.start - b.start);
}

/** The changes that don't overlap an earlier one. */
export function withoutOverlaps<Change extends readonly Edit[]>(
  changes: readonly Change[],
): Change[] {
  const taken: Edit[] = [];
  return changes.filter((change) => {
    const isFree = change.every(
      (edit, index) =>
        isFreeIn(taken, edit) && change.slice(0, index).every((other) => !overlap(edit, other)),
    );
    if (isFree) for (const edit of change) taken.splice(placeIn(taken, edit), 0, edit);
    return isFree;
  });
}

/** Whether an edit overlaps none of others, which are in order and don't overlap. */
function isFreeIn(taken: readonly Edit[], edit: Edit): boolean {
  const place = placeIn(taken, edit);
  return [taken[place - 1], taken[place]].every((other) => !other || !overlap(edit, other));
}

/** The position of the first edit that starts after another one. */
function placeIn(taken: readonly Edit[], { start }: Edit): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.start ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether two edits have characters in common, or the same start. */
function overlap(a: Edit, b: Edit): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}
