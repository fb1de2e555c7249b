import damerauLevenshtein from 'damerau-levenshtein';
import type { Speller } from './speller.ts';

/** Shorter words have too many neighbors. */
const minCharacters = 4;

/** No word is longer, and the neighbors of one that were would take forever. */
const maxCharacters = 30;

/** Words of the content may differ by two letters from words of this length on. */
const longCharacters = 8;

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Up to three words that a misspelt one may mean: one letter swapped, extra, missing or wrong. Words of the
 * content come first, and for what looks like a name nothing else does. Going further would take a second a
 * word.
 */
export function suggestSpellings(
  word: string,
  has: Speller,
  content: ReadonlySet<string>,
): readonly string[] {
  if (word.length < minCharacters || word.length > maxCharacters) return [];
  const near = slips.map((slip) => [...new Set(slip(word))].filter(has));
  const own = near.flat().filter((each) => content.has(each));
  const likeliest = /^\p{Lu}/u.test(word) ? [] : (near.find((group) => group.length > 0) ?? []);
  const found = [...new Set([...own, ...likeliest])].slice(0, 3);
  return found.length > 0 || word.length < longCharacters ? found : twoAway(word, content);
}

/** Typing errors, the likeliest first; each gives the words that may have been meant. */
const slips: readonly ((word: string) => readonly string[])[] = [
  // A double letter written once, or a single one written twice.
  (word) =>
    offsetsIn(word).flatMap((at) => [
      replaced(word, at, 1, `${word.charAt(at)}${word.charAt(at)}`),
      ...(word.charAt(at) === word.charAt(at + 1) ? [replaced(word, at, 1, '')] : []),
    ]),
  // Two letters in the wrong order.
  (word) =>
    offsetsIn(word).map((at) => replaced(word, at, 2, `${word.charAt(at + 1)}${word.charAt(at)}`)),
  // A letter missing, too many, or wrong.
  (word) => [
    ...[...offsetsIn(word), word.length].flatMap((at) => lettersAt(word, at, 0)),
    ...offsetsIn(word).map((at) => replaced(word, at, 1, '')),
    ...offsetsIn(word).flatMap((at) => lettersAt(word, at, 1)),
  ],
];

function offsetsIn(word: string): readonly number[] {
  return Array.from(word, (_, index) => index);
}

function lettersAt(word: string, at: number, removed: number): readonly string[] {
  return Array.from(letters, (letter) => replaced(word, at, removed, letter));
}

function replaced(word: string, at: number, length: number, by: string): string {
  return word.slice(0, at) + by + word.slice(at + length);
}

function twoAway(word: string, content: ReadonlySet<string>): readonly string[] {
  const near = [...content].filter(
    (each) =>
      each[0]?.toLowerCase() === word[0]?.toLowerCase() &&
      Math.abs(each.length - word.length) <= 2 &&
      damerauLevenshtein(each.toLowerCase(), word.toLowerCase()).steps <= 2,
  );
  return near.sort().slice(0, 1);
}
