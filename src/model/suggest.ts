import damerauLevenshtein from 'damerau-levenshtein';

/** The known name that an unknown one was probably meant to be, or undefined if none is near. */
export function suggest(unknown: string, known: Iterable<string>): string | undefined {
  return nearNames(unknown, known)[0];
}

/** An author chooses among a few names at a glance. */
const maxNames = 3;

/**
 * The known names that an unknown one may have been meant to be: the nearest one, and up to two more that are as near
 * or one letter further away. Of equally near ones the first in alphabetical order comes first.
 *
 * Near means: at most a third of the longer name's letters are wrong, missing, too many or swapped
 * with their neighbor, upper and lower case alike.
 */
export function nearNames(unknown: string, known: Iterable<string>): readonly string[] {
  const near = [...new Set(known)].sort().flatMap((name) => {
    const most = Math.max(unknown.length, name.length) / 3;
    const steps = distance(unknown, name, most);
    return steps > most ? [] : [{ name, steps }];
  });
  near.sort((a, b) => a.steps - b.steps);
  const least = near[0]?.steps ?? 0;
  return near
    .filter(({ steps }) => steps <= least + 1)
    .slice(0, maxNames)
    .map(({ name }) => name);
}

/** Whether a name has every word of another one, as `city-garden` has that of `garden`. */
export function hasAllWords(name: string, part: string): boolean {
  const [all, wanted] = [wordsOf(name), wordsOf(part)];
  return wanted.length > 0 && wanted.every((word) => word.length > 2 && all.includes(word));
}

/** A slip of more letters is none. */
const maxSlips = 3;

/**
 * The known name that an unknown one surely was meant to be, or undefined if that is not sure. Only
 * such a name may be written without asking the author.
 *
 * Sure means: three letters at most are wrong, missing, too many or swapped with their neighbor, and no
 * second name is equally near. Word by word, one letter in four may differ, or the ending of the plural;
 * words of up to three letters and numbers are the same, since names such as `part-a` and `part-b` or
 * `report-2018` and `report-2019` are different things.
 */
export function nearMiss(unknown: string, known: Iterable<string>): string | undefined {
  let best: { name: string; slips: number; isSole: boolean } | undefined;
  for (const name of new Set(known)) {
    const slips = slipsBetween(unknown, name);
    if (!best || slips < best.slips) best = { name, slips, isSole: true };
    else if (slips === best.slips) best = { ...best, isSole: false };
  }
  if (!best?.isSole || best.slips > maxSlips) return undefined;
  return isOneName(unknown, best.name) ? best.name : undefined;
}

function isOneName(a: string, b: string): boolean {
  if (numbersOf(a) !== numbersOf(b)) return false;
  const [own, other] = [wordsOf(a), wordsOf(b)];
  if (own.length !== other.length) return areNear(a, b);
  return own.every((word, index) => areNear(word, other[index] ?? ''));
}

function areNear(a: string, b: string): boolean {
  const limit = Math.floor(Math.max(a.length, b.length) / 4);
  return slipsBetween(a, b) <= limit || toSingular(a) === toSingular(b);
}

function slipsBetween(a: string, b: string): number {
  return distance(a, b, maxSlips);
}

/** The time and memory that the distance of two names takes grow with the product of their lengths. */
const maxLength = 200;

/**
 * How many letters of two names are wrong, missing, too many or swapped with their neighbor, upper and lower case
 * alike; infinitely many for very long names, and where they are more than `most` in any case.
 */
function distance(a: string, b: string, most: number): number {
  const isFar = Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > maxLength;
  return isFar ? Infinity : damerauLevenshtein(a.toLowerCase(), b.toLowerCase()).steps;
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function numbersOf(name: string): string {
  return (name.match(/\d+/g) ?? []).join(' ');
}

function toSingular(word: string): string {
  return word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
}
