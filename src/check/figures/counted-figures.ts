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

import { isOtherCurrency } from './currency.ts';
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

/** The noun begins with one of so many words behind a number. */
const mostBetween = 6;
/** So many characters behind a number may have the noun. */
const reach = 160;

/**
 * Finds figures that are followed by the noun of a fact, such as `126 garden plots` or `90% of the plots`, whatever they
 * say. Sentences with another year than that of the fact are left out, and numbers below ten, which count other things
 * too.
 */
export function countedFigures(block: TextBlock, corpus: Corpus): readonly CountedFigure[] {
  const known = foundIn(corpus).get(block) ?? findCounted(block, corpus);
  foundIn(corpus).set(block, known);
  return known;
}

/** Several rules ask for the figures of a block. */
const foundIn = perCorpus(() => new WeakMap<TextBlock, readonly CountedFigure[]>());

function findCounted(block: TextBlock, corpus: Corpus): readonly CountedFigure[] {
  const nouns = nounsOf(corpus);
  if (nouns.size === 0 || !/\p{N}|\p{L}/u.test(block.prose)) return [];
  return findFiguresAndShares(block.prose, figureWordsOf(corpus)).flatMap((figure) => {
    if (figure.number < 10 || (figure.style.kind === 'share' && figure.style.isVague)) return [];
    const after = block.prose.slice(figure.end, figure.end + reach);
    const stems = stemsOf(after);
    const starts = stems
      .slice(0, mostBetween)
      .flatMap((stem, index) => [stem, `${stem} ${stems[index + 1] ?? ''}`]);
    const near = [...new Set(starts)].flatMap((start) => nouns.get(start) ?? []);
    return near.flatMap(({ id, fact, amounts, pattern }) => {
      const found = pattern.exec(after);
      if (!found || amounts.isPercent !== figure.isPercent) return [];
      // An amount in another currency is another number.
      if (isOtherCurrency(figure.currency, amounts.currency)) return [];
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

/** The nouns of facts by the starts of their first two words, if they have two: of thousands, few are worth trying. */
const nounsOf = perCorpus((corpus): ReadonlyMap<string, readonly Noun[]> => {
  const words = figureWordsOf(corpus);
  const toPattern = isEnglish(words.language) ? wordsPattern : inflectedPattern;
  const nouns = new Map<string, Noun[]>();
  for (const [id, fact] of corpus.facts) {
    // "of" of `90% of participants`.
    const noun = fact.noun?.replace(/^(?:of|de|der|von)\s+/i, '');
    const amounts = amountsOf(fact, words);
    const start = stemsOf(noun ?? '')
      .slice(0, 2)
      .join(' ');
    if (noun === undefined || start === '' || amounts.amounts.length !== 1) continue;
    const isMeasured = fact.unit !== undefined || amounts.isPercent;
    // A unit and an article may be between a number and what it measures.
    const gap = isMeasured ? '\\W{0,2}\\p{L}{0,12}(?:\\s+\\p{L}{1,12}){0,3}?\\s+' : '\\s+';
    const entry = { id, fact, amounts, pattern: new RegExp(`^${gap}${toPattern(noun)}`, 'iu') };
    const alike = nouns.get(start);
    if (alike) alike.push(entry);
    else nouns.set(start, [entry]);
  }
  return nouns;
});

/** The starts of words, the same for one and for more: "city" and "cities". An "and" may be written "&". */
function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word !== 'and').map((word) => word.slice(0, 3).replace(/y$/, 'i'));
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
