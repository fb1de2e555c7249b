/**
 * Moments that never go back. Clocks of some machines are wrong: as few moments as possible are put right, each to the
 * one before it.
 *
 * @param moments the oldest commit first
 */
export function steadyMoments(moments: readonly string[]): readonly string[] {
  const kept = longestRise(moments);
  let last = moments[Math.min(...kept)] ?? '';
  return moments.map((moment, index) => {
    if (kept.has(index)) last = moment;
    return last;
  });
}

/** The indexes of a longest selection that never goes back. */
function longestRise(moments: readonly string[]): ReadonlySet<number> {
  // The last index of the best selection of each length, and the index before each.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, moment] of moments.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((moments[ends[middle] ?? 0] ?? '') <= moment) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}
