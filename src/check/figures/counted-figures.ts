import {
  inflectedPattern,
  perCorpus,
  wordsPattern,
  type Corpus,
  type Fact,
  type TextBlock,
  type TextRange,
} from '../../model/index.ts';
import { isEnglish } from '../prose/language.ts';

import { amountsOf, type FactAmounts } from './fact-amounts.ts';
import type { Figure } from './figure.ts';
import { figureWordsOf } from './figure-words.ts';
import { findFiguresAndShares } from './shares.ts';

/** A figure in a text, followed by the noun of a fact. */
interface CountedFigure {
  readonly id: string;
  readonly fact: Fact;
  readonly amounts: FactAmounts;
  readonly figure: Figure;
  /** From the words of its bound to the end of the noun. */
  readonly range: TextRange;
}

interface Noun {
  readonly id: string;
  readonly fact: Fact;
  readonly amounts: FactAmounts;
  /** For what follows the number. */
  readonly pattern: RegExp;
}

/** So many characters behind a number may have the noun. */
const reach = 160;

/**
 * Finds figures that are followed by the noun of a fact, such as `126 garden plots` or `90% of the plots`, whatever they
 * say. Sentences with another year than that of the fact are left out, and numbers below ten, which count other things
 * too.
 */
export function countedFigures(block: TextBlock, corpus: Corpus): readonly CountedFigure[] {
  const nouns = nounsOf(corpus);
  if (nouns.size === 0 || !/\p{N}|\p{L}/u.test(block.prose)) return [];
  return findFiguresAndShares(block.prose, figureWordsOf(corpus)).flatMap((figure) => {
    if (figure.number < 10 || (figure.style.kind === 'share' && figure.style.isVague)) return [];
    const after = block.prose.slice(figure.end, figure.end + reach);
    const starts = new Set((after.match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf));
    const near = [...starts].flatMap((stem) => nouns.get(stem) ?? []);
    return near.flatMap(({ id, fact, amounts, pattern }) => {
      const found = pattern.exec(after);
      if (!found || amounts.isPercent !== figure.isPercent) return [];
      if (hasOtherYear(sentenceAround(block.prose, figure), fact)) return [];
      const { boundAt } = figure;
      const start = boundAt && boundAt.start < figure.start ? boundAt.start : figure.start;
      const sign = /\p{Sc}\s?$/u.exec(block.prose.slice(0, figure.start))?.[0] ?? '';
      const range = {
        start: Math.min(start, figure.start - sign.length),
        end: figure.end + found[0].length,
      };
      return [{ id, fact, amounts, figure, range }];
    });
  });
}

/** The nouns of facts by the start of their first word: of thousands, few are worth trying. */
const nounsOf = perCorpus((corpus): ReadonlyMap<string, readonly Noun[]> => {
  const words = figureWordsOf(corpus);
  const toPattern = isEnglish(words.language) ? wordsPattern : inflectedPattern;
  const nouns = new Map<string, Noun[]>();
  for (const [id, fact] of corpus.facts) {
    // "of" of `90% of participants`.
    const noun = fact.noun?.replace(/^(?:of|de|der|von)\s+/i, '');
    const amounts = amountsOf(fact, words);
    const [first] = noun?.match(/[\p{L}\p{N}]+/u) ?? [];
    if (noun === undefined || first === undefined || amounts.amounts.length !== 1) continue;
    const isMeasured = fact.unit !== undefined || amounts.isPercent;
    // A unit and an article may be between a number and what it measures.
    const gap = isMeasured ? '\\W{0,2}\\p{L}{0,12}(?:\\s+\\p{L}{1,12}){0,3}?\\s+' : '\\s+';
    const entry = { id, fact, amounts, pattern: new RegExp(`^${gap}${toPattern(noun)}`, 'iu') };
    nouns.set(stemOf(first), [...(nouns.get(stemOf(first)) ?? []), entry]);
  }
  return nouns;
});

/** The same for one and for more: "city" and "cities". */
function stemOf(word: string): string {
  return word.toLowerCase().slice(0, 3).replace(/y$/, 'i');
}

function sentenceAround(text: string, { start, end }: TextRange): string {
  const from = Math.max(...['. ', '? ', '! '].map((sign) => text.lastIndexOf(sign, start)));
  const to = text.slice(end).search(/[.?!](?:\s|$)/);
  return text.slice(from < 0 ? 0 : from, to < 0 ? text.length : end + to);
}

/** Whether a text names a year, and none of them is that of a fact. */
function hasOtherYear(text: string, { asOf }: Fact): boolean {
  const years: readonly string[] =
    text.match(/(?<![\p{L}\p{N}.,])(?:19|20)\d\d(?![\p{N}]|[.,]\d)/gu) ?? [];
  return years.length > 0 && !years.includes(asOf.slice(0, 4));
}
