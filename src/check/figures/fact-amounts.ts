import type { Fact } from '../../model/index.ts';
import { findCurrency } from './currency.ts';
import type { Amount, Currency } from './figure.ts';
import type { FigureWords } from './figure-words.ts';
import { findFigures } from './find-figures.ts';

/** What a fact says, as numbers to compare with. */
export interface FactAmounts {
  /** More than one for a range; none where the value is no number. */
  readonly amounts: readonly Amount[];
  readonly isPercent: boolean;
  /** That of its unit, its value or its noun; the range is of no use. */
  readonly currency: Currency | undefined;
}

/** The numbers of a fact: of its value, or of the words in place of it, in its unit. */
export function amountsOf({ value, unit = '', noun = '' }: Fact, words: FigureWords): FactAmounts {
  // A unit such as "million dollars".
  const [inUnit] = findFigures(`1 ${unit}`, words);
  const factor = inUnit?.number ?? 1;
  const figures = typeof value === 'string' ? findFigures(value, words) : [];
  const isPercent = inUnit?.isPercent === true || figures.some((figure) => figure.isPercent);
  const currency =
    inUnit?.currency ??
    figures.find((figure) => figure.currency)?.currency ??
    findCurrency(`1 ${noun}`, { start: 0, end: 1 }, words);
  if (typeof value === 'number')
    return { amounts: [{ number: value * factor, bound: 'exact' }], isPercent, currency };
  return {
    amounts: figures.map(({ number, bound }) => ({ number: number * factor, bound })),
    isPercent,
    currency,
  };
}
