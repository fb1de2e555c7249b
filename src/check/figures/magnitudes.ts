import type { TextRange } from '../../model/index.ts';
import { says } from './compare-figure.ts';
import type { Amount, Bound, Figure } from './figure.ts';
import type { FigureWords } from './figure-words.ts';
import { findBound } from './find-bound.ts';
import { cased, oneOf } from './patterns.ts';

/** Words for a size, such as "dozens", or for a number, such as "a dozen" and "half a million"; with those of a bound. */
interface Magnitude extends TextRange {
  readonly least: number;
  readonly most: number;
  readonly bound: Bound;
}

const made = new WeakMap<FigureWords, RegExp>();

/** The words for a size in a range of a text, if there are such words once, and no figures apart from them. */
export function findMagnitude(
  text: string,
  range: TextRange,
  figures: readonly Figure[],
  words: FigureWords,
): Magnitude | undefined {
  const pattern = made.get(words) ?? toPattern(words);
  made.set(words, pattern);
  const [found, ...others] = text.slice(range.start, range.end).matchAll(pattern);
  const size = found && words.magnitudes.get(found[0].toLowerCase().replace(/\s+/g, ' '));
  if (!size || others.length > 0) return undefined;
  const start = range.start + found.index;
  const end = start + found[0].length;
  if (figures.some((figure) => figure.start < start || figure.end > end)) return undefined;
  const { bound, boundAt } = findBound(text, { start, end }, words);
  return {
    ...size,
    bound,
    start: Math.min(start, boundAt?.start ?? start),
    end: Math.max(end, boundAt?.end ?? end),
  };
}

/** Whether an amount is of the size that words name. */
export function saysMagnitude({ least, most, bound }: Magnitude, amount: Amount): boolean {
  if (least < most) return least <= amount.number && amount.number <= most;
  return says(
    { number: least, bound, precision: least < 100 ? Math.min(least, 12) : least / 5 },
    amount,
  );
}

function toPattern({ magnitudes, scales }: FigureWords): RegExp {
  const edge = `[${cased}\\p{N}]`;
  // Several hundred thousand are not several hundred.
  const scale = oneOf(scales.flatMap(({ forms }) => forms));
  return new RegExp(
    `(?<!${edge})(?:${oneOf([...magnitudes.keys()])})(?!${edge}|\\s+(?:${scale})(?!${edge}))`,
    'giu',
  );
}
