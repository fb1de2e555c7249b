import type { TextRange } from '../../model/index.ts';
import type { Bound, Figure } from './figure.ts';
import type { FigureWords } from './figure-words.ts';
import { cased, oneOf } from './patterns.ts';

interface Patterns {
  readonly before: RegExp;
  readonly after: RegExp;
}

const made = new WeakMap<FigureWords, Patterns>();

/** So many characters around a number may have the words of its bound. */
const reach = 60;

/** The words around a number that say how exact it is, such as "about" and "or more"; behind it, after its unit. */
export function findBound(
  text: string,
  { start, end }: TextRange,
  words: FigureWords,
): Pick<Figure, 'bound' | 'boundAt'> {
  const patterns = made.get(words) ?? toPatterns(words);
  made.set(words, patterns);
  const lead = text.slice(Math.max(0, start - reach), start);
  const prefix = patterns.before.exec(lead)?.groups?.['words'];
  if (prefix !== undefined) {
    const from = start - lead.length + lead.lastIndexOf(prefix);
    const boundAt = { start: from, end: from + prefix.length };
    return { bound: boundOf(words.bounds, prefix), boundAt };
  }
  const suffix = patterns.after.exec(text.slice(end, end + reach))?.[0];
  if (suffix === undefined) return { bound: 'exact' };
  const boundAt = { start: end, end: end + suffix.length };
  return { bound: boundOf(words.boundsAfter, suffix), boundAt };
}

function boundOf(bounds: ReadonlyMap<string, Bound>, written: string): Bound {
  const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const [word, bound] of bounds) if (plain(word) === plain(written)) return bound;
  return 'exact';
}

function toPatterns({ bounds, boundsAfter }: FigureWords): Patterns {
  return {
    before: new RegExp(
      `(?<![${cased}\\p{N}])(?<words>${oneOf([...bounds.keys()])})(?:\\s+|(?<![${cased}.]))(?:(?:\\p{L}{1,2})?\\p{Sc})?\\s?$`,
      'iu',
    ),
    after: new RegExp(`^\\s*(?:${oneOf([...boundsAfter.keys()])})(?![${cased}\\p{N}])`, 'iu'),
  };
}
