import type { TextBlock, TextRange } from '../../model/index.ts';
import { phrases } from './policy-words.ts';

const pattern = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}-])(?:${phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll(/[ -]/g, '[\\s\u2010\u2011-]+'))
    .join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'giu',
);

/** Where a block has a phrase such as `per capita`, whose words are right in it alone. */
export function phrasesIn({ prose }: Pick<TextBlock, 'prose'>): readonly TextRange[] {
  return [...prose.matchAll(pattern)].map(({ 0: phrase, index }) => ({
    start: index,
    end: index + phrase.length,
  }));
}
