import { searchLanguage } from './language.ts';

/** English endings of other forms of a word, and what is in their place in its stem; the first that fits counts. */
const endings: readonly (readonly [ending: RegExp, replacement: string])[] = [
  [/(?<=.{3})ies$/, 'y'],
  [/(?<=.(?:s|x|z|ch|sh))es$/, ''],
  [/(?<=.{2}[^sui])s$/, ''],
];

const others: readonly (readonly [ending: RegExp, replacement: string])[] = [
  [/(?<=.{3})ibility$/, 'ible'],
  [/(?<=.{3})ability$/, 'able'],
  [/(?<=.{3})ments?$/, ''],
  [/(?<=.{5}t)ions?$/, ''],
  [/(?<=.{3})(?:ing|ed)$/, ''],
];

const stems = new Map<string, string>();

/** What the forms of a word have in common: `strategies` and `strategy`, `enrolling` and `enrollment`. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = searchLanguage()?.stem(word) ?? englishStem(word);
  stems.set(word, stem);
  return stem;
}

function englishStem(word: string): string {
  return without(without(word, endings), others).replace(
    /(?<=.{2})([^aeiou])\1$|(?<=.{3})e$/,
    '$1',
  );
}

/** Whether two words are forms of one, apart from numbers and single letters, which have none. */
export function isSameWord(one: string, other: string | undefined): boolean {
  return other !== undefined && (one === other || stemOf(one) === stemOf(other));
}

/** Whether a word is a compound of which the other is the end, in languages that join words. */
export function isCompoundOf(word: string, end: string): boolean {
  if (searchLanguage()?.hasCompounds !== true) return false;
  const [whole, last] = [stemOf(word), stemOf(end)];
  return last.length >= 4 && whole.length >= last.length + 3 && whole.endsWith(last);
}

function without(word: string, all: typeof endings): string {
  const found = all.find(([ending]) => ending.test(word));
  return found ? word.replace(...found) : word;
}
