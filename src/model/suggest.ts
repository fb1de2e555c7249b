import damerauLevenshtein from 'damerau-levenshtein';

/**
 * The known name that an unknown one was probably meant to be, or undefined where none is near.
 *
 * Near means: at most a third of the longer name's letters are wrong, missing, too many or swapped
 * with their neighbour, upper and lower case alike. Of several equally near ones the first in
 * alphabetical order.
 */
export function suggest(unknown: string, known: Iterable<string>): string | undefined {
  let best: { name: string; steps: number } | undefined;
  for (const name of [...known].sort()) {
    const { steps } = damerauLevenshtein(unknown.toLowerCase(), name.toLowerCase());
    if (steps > Math.max(unknown.length, name.length) / 3) continue;
    if (!best || steps < best.steps) best = { name, steps };
  }
  return best?.name;
}
