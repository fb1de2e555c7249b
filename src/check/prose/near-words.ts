import damerauLevenshtein from 'damerau-levenshtein';
import type { Speller } from './speller.ts';

/** Shorter words have too many neighbours to guess from. */
const minCharacters = 4;

/** From this length on, a word of the content may differ by two letters. */
const longCharacters = 8;

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Up to three words that a misspelt one may stand for: one letter swapped, too many, missing or wrong;
 * words of the content first, and they alone for what looks like a name. Looking further would take a
 * second a word.
 */
export function nearWords(
  word: string,
  has: Speller,
  content: ReadonlySet<string>,
): readonly string[] {
  if (word.length < minCharacters) return [];
  const near = [...new Set(changed(word))].filter(has);
  const [own, others] = [
    near.filter((each) => content.has(each)),
    near.filter((each) => !content.has(each)),
  ];
  const found = [...own, ...(/^\p{Lu}/u.test(word) ? [] : others)].slice(0, 3);
  return found.length > 0 || word.length < longCharacters ? found : twoAway(word, content);
}

/** Every text that differs from a word by one letter, the likeliest slips first. */
function* changed(word: string): Generator<string> {
  const places = [...word].map((_, index) => index);
  for (const at of places.slice(1))
    yield word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1);
  for (const at of [...places, word.length])
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at);
  for (const at of places) yield word.slice(0, at) + word.slice(at + 1);
  for (const at of places)
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at + 1);
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
