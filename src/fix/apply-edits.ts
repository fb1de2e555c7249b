import type { Edit } from '../model/index.ts';

/**
 * Applies changes to a text: each one's edits together or not at all. Of changes that overlap, the first
 * wins; two that insert at one place overlap as well.
 *
 * @param changes edits whose offsets are all of the text as it is given
 */
export function applyEdits(text: string, changes: readonly (readonly Edit[])[]): string {
  const edits = apart(changes).flat();
  let [result, from] = ['', 0];
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(from, start) + inserted;
    from = end;
  }
  return result + text.slice(from);
}

/** The changes that do not overlap one that comes before them. */
export function apart<Change extends readonly Edit[]>(changes: readonly Change[]): Change[] {
  const taken: Edit[] = [];
  return changes.filter((change) => {
    const isFree = change.every((edit, index) =>
      [...taken, ...change.slice(0, index)].every((other) => !overlap(edit, other)),
    );
    if (isFree) taken.push(...change);
    return isFree;
  });
}

/** Whether two edits touch the same characters, or the same gap between two. */
function overlap(a: Edit, b: Edit): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}
