import type { DictionaryReader } from '../rule.ts';
import { stemsIn } from './hunspell-affixes.ts';

/** Whether a dictionary has a word. */
export type Speller = (word: string) => boolean;

const known = new WeakMap<DictionaryReader, Promise<Speller>>();

/** Makes a speller of a dictionary: once for each, since reading one takes a moment. */
export function spellerOf(dictionary: DictionaryReader): Promise<Speller> {
  const before = known.get(dictionary) ?? toSpeller(dictionary);
  known.set(dictionary, before);
  return before;
}

/**
 * nspell works out every word that a dictionary can make, which takes a third of a second. It is given
 * the stems of the words that are asked for, and no others.
 */
async function toSpeller(dictionary: DictionaryReader): Promise<Speller> {
  const [{ default: nspell }, { aff, dic }] = await Promise.all([import('nspell'), dictionary()]);
  // Without the rules for numbers such as `21st`, which nobody asks for: nspell turns them into rules
  // for everything when it is given more stems later on.
  const spell = nspell({ aff: aff.replace(/^COMPOUNDRULE .*$/gm, '') });
  const stemsOf = stemsIn({ aff, dic });
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
