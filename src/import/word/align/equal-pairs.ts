import { diffArrays } from 'diff';

/**
 * The positions of a longest sequence of texts that two lists have in common. Texts of one list alone are left out
 * first, since time grows with the square of what differs.
 */
export function equalPairs(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [before: number, after: number])[] {
  const old = positionsOf(before, new Set(after));
  const now = positionsOf(after, new Set(before));
  const textsAt = (positions: readonly number[], all: readonly string[]): string[] =>
    positions.map((at) => all[at] ?? '');
  const pairs: (readonly [number, number])[] = [];
  let [a, b] = [0, 0];
  for (const { count, added, removed } of diffArrays(textsAt(old, before), textsAt(now, after))) {
    if (removed) a += count;
    else if (added) b += count;
    else for (let end = a + count; a < end; a++, b++) pairs.push([old[a] ?? 0, now[b] ?? 0]);
  }
  return pairs;
}

function positionsOf(all: readonly string[], known: ReadonlySet<string>): readonly number[] {
  return all.flatMap((text, index) => (known.has(text) ? [index] : []));
}
