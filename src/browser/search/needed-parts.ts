import type { WordsByParts } from '../../model/index.ts';
import type { Question } from './query.ts';
import { isCompoundOf, stemOf } from './stem.ts';

/** The parts of an index that may have what is asked for, in their order: all of it, or some of it. */
type PartsOf = (question: Question, combineWith: 'AND' | 'OR') => readonly number[];

/** Reads which parts have which words. */
export function toPartsOf(map: WordsByParts): PartsOf {
  const groups = map.map(([on, joined]) => ({ on, words: joined.split(' ') }));
  /** The parts with a form of a word, or a word that begins like it. */
  const partsWith = (word: string): ReadonlySet<number> => {
    const stem = stemOf(word);
    const isLike = (other: string): boolean =>
      (word.length > 1 && other.startsWith(word)) ||
      other === word ||
      stemOf(other) === stem ||
      isCompoundOf(other, word);
    return new Set(groups.flatMap(({ on, words }) => (words.some(isLike) ? on : [])));
  };
  return ({ words, phrases }, combineWith) => {
    const wanted = [
      ...words.map(partsWith),
      ...phrases.map(({ joined, sequences }) =>
        union([
          partsWith(joined),
          ...sequences.map((sequence) => combine(sequence.map(partsWith), combineWith)),
        ]),
      ),
    ];
    return [...combine(wanted, combineWith)].sort((a, b) => a - b);
  };
}

function combine(
  sets: readonly ReadonlySet<number>[],
  combineWith: 'AND' | 'OR',
): ReadonlySet<number> {
  if (combineWith === 'OR') return union(sets);
  const [first = new Set<number>(), ...others] = sets;
  return new Set([...first].filter((part) => others.every((other) => other.has(part))));
}

function union(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return new Set(sets.flatMap((set) => [...set]));
}
