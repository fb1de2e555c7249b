import type { Claim } from './claims.ts';
import { says } from './compare-figure.ts';

/** So many words of meaning make a sentence that is about one thing. */
const fewestWords = 3;
/** Of a sentence, a part of this size may be added in another place. */
const mostAdded = 1 / 3;
/** What ages, changes little by little; numbers that are further apart are of two things. */
const furthest = 4 / 3;

/**
 * Whether two figures can't both be right: they are near each other, their sentences say the same, and neither number
 * may be the other one rounded.
 *
 * Numbers with one noun rarely contradict each other: "36 cities have such agreements" and "31 cities have programs" are
 * both right. So nearly the whole sentence must be the same, or all of it behind the figure where it begins with that.
 */
export function contradict(one: Claim, other: Claim): boolean {
  const [least, most] = [Math.min(one.number, other.number), Math.max(one.number, other.number)];
  if (one.subject !== other.subject || least === most || most > furthest * least) return false;
  if (says(one, other) || says(other, one)) return false;
  return isSameSentence(one, other) || isSameEnding(one, other);
}

function isSameSentence(one: Claim, other: Claim): boolean {
  const [first, second] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const [short, long, longClaim] =
    first.size <= second.size ? [first, second, other] : [second, first, one];
  if (short.size < fewestWords) return false;
  const added = [...long].filter((word) => !short.has(word));
  if (long.size - added.length < short.size) return false;
  return (
    added.length <= mostAdded * short.size && !added.some((word) => longClaim.names.includes(word))
  );
}

function isSameEnding(one: Claim, other: Claim): boolean {
  if (!one.isFirst && !other.isFirst) return false;
  return new Set(one.after).size >= fewestWords && endingOf(one) === endingOf(other);
}

/** The words behind a figure, whatever their order and number. */
export function endingOf({ after }: Claim): string {
  return [...new Set(after)].sort().join(' ');
}

/** The words of meaning in the sentence of a claim. */
export function wordsOf({ before, after }: Claim): readonly string[] {
  return [...before, ...after];
}
