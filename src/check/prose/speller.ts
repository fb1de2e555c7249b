import type { DictionaryReader } from '../rule.ts';
import { toStemFinder } from './hunspell-affixes.ts';

/** Whether a dictionary has a word. */
export type Speller = (word: string) => boolean;

const known = new WeakMap<DictionaryReader, Promise<Speller>>();

/** Makes a speller of a dictionary, once for each. */
export function spellerOf(dictionary: DictionaryReader): Promise<Speller> {
  const before = known.get(dictionary) ?? toSpeller(dictionary);
  known.set(dictionary, before);
  return before;
}

/**
 * nspell expands every word that a dictionary can make, which takes a third of a second. So it gets the
 * stems of the words that are looked up, and no others.
 */
async function toSpeller(dictionary: DictionaryReader): Promise<Speller> {
  const [{ default: nspell }, { aff, dic }] = await Promise.all([import('nspell'), dictionary()]);
  // Without the compound rules for numbers such as `21st`, which are never looked up: nspell applies them
  // to everything when it gets more stems later on.
  const spell = nspell({ aff: aff.replace(/^COMPOUNDRULE .*$/gm, '') });
  const stemsOf = toStemFinder({ aff, dic });
  const given = new Set<string>();
  const memo = new Map<string, boolean>();
  return (word) => {
    const before = memo.get(word);
    if (before !== undefined) return before;
    const stems = stemsOf(word).filter((stem) => !given.has(stem));
    for (const stem of stems) given.add(stem);
    // The first line is the number of lines.
    if (stems.length > 0) spell.dictionary([stems.length, ...stems].join('\n'));
    const isRight = spell.correct(word);
    memo.set(word, isRight);
    return isRight;
  };
}
