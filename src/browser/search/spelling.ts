import damerauLevenshtein from 'damerau-levenshtein';
import { isCompoundOf, stemOf } from './stem.ts';
import { wordsIn } from '../../search/index.ts';

/** Shorter words are too near to others. */
const minLetters = 4;

/** Up to this length, the first letter must be right: `fill` is not `bill`. */
const shortLetters = 5;

/**
 * Replaces words that an index doesn't have, in any form or as a beginning, by the nearest ones that it has: up to one
 * typo for every five letters, and of equally near words the one that is there most often.
 *
 * @param words of the index, as often as they are there
 */
export function toSpelling(words: readonly string[]): (text: string) => string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const known = [...counts.keys()];
  const stems = new Set(known.map(stemOf));
  const isKnown = (word: string): boolean =>
    stems.has(stemOf(word)) ||
    known.some((each) => each.startsWith(word) || isCompoundOf(each, word));

  const nearest = (word: string): string => {
    let best = { word, steps: Math.max(1, Math.round(word.length / 5)) + 1, count: 0 };
    for (const [other, count] of counts) {
      if (word.length <= shortLetters && other[0] !== word[0]) continue;
      // A misspelt singular is near to the stem of the plural that the index has.
      for (const form of new Set([other, stemOf(other)])) {
        if (Math.abs(form.length - word.length) >= best.steps + 1) continue;
        const { steps } = damerauLevenshtein(word, form);
        if (steps < best.steps || (steps === best.steps && best.count > 0 && count > best.count))
          best = { word: other, steps, count };
      }
    }
    return best.word;
  };

  return (text) => {
    let corrected = '';
    let done = 0;
    for (const { start, end, whole, parts } of wordsIn(text)) {
      if (isKnown(whole)) continue;
      const fixed = parts.map((part) =>
        part.length < minLetters || isKnown(part) ? part : nearest(part),
      );
      corrected += text.slice(done, start) + fixed.join('-');
      done = end;
    }
    return corrected + text.slice(done);
  };
}
