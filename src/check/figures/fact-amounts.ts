import type { Fact } from '../../model/index.ts';
import type { Amount } from './figure.ts';
import type { FigureWords } from './figure-words.ts';
import { findFigures } from './find-figures.ts';

/** What a fact says, as numbers to compare with. */
export interface FactAmounts {
  /** More than one for a range; none where the value is no number. */
  readonly amounts: readonly Amount[];
  readonly isPercent: boolean;
}

/** The numbers of a fact: of its value, or of the words in place of it, in its unit. */
export function amountsOf({ value, unit = '' }: Fact, words: FigureWords): FactAmounts {
  // A unit such as "million dollars".
  const [inUnit] = findFigures(`1 ${unit}`, words);
  const factor = inUnit?.number ?? 1;
  const figures = typeof value === 'string' ? findFigures(value, words) : [];
  const isPercent = inUnit?.isPercent === true || figures.some((figure) => figure.isPercent);
  if (typeof value === 'number')
    return { amounts: [{ number: value * factor, bound: 'exact' }], isPercent };
  return {
    amounts: figures.map(({ number, bound }) => ({ number: number * factor, bound })),
    isPercent,
  };
}
