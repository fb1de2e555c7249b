import type { DictionaryReader } from '../rule.ts';

/** Whether a dictionary has a word. */
export type Speller = (word: string) => boolean;

const known = new WeakMap<DictionaryReader, Promise<Speller>>();

/**
 * Makes a speller of a dictionary. That takes a moment, and is done once for each; so is looking up
 * each word.
 */
export function spellerOf(dictionary: DictionaryReader): Promise<Speller> {
  const before = known.get(dictionary) ?? toSpeller(dictionary);
  known.set(dictionary, before);
  return before;
}

async function toSpeller(dictionary: DictionaryReader): Promise<Speller> {
  const [{ default: nspell }, { aff, dic }] = await Promise.all([import('nspell'), dictionary()]);
  const spell = nspell({ aff, dic });
  const memo = new Map<string, boolean>();
  return (word) => {
    const before = memo.get(word);
    if (before !== undefined) return before;
    const isRight = spell.correct(word);
    memo.set(word, isRight);
    return isRight;
  };
}
