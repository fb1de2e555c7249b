import { isNear, says } from './compare-figure.ts';
import type { Amount, Figure } from './figure.ts';
import type { FactAmounts } from './fact-amounts.ts';
import type { FigureWords } from './figure-words.ts';

/** What the figures in some words are beside the amounts that they should say. */
type Comparison =
  | { readonly kind: 'same' }
  /** There are none, or not as many. */
  | { readonly kind: 'missing' }
  /** The numbers are right, and the sign for percent is missing or too many. */
  | { readonly kind: 'unit'; readonly figure: Figure }
  | {
      readonly kind: 'different';
      readonly pairs: readonly (readonly [figure: Figure, amount: Amount])[];
    };

/** Compares the figures in some words with the amounts of a fact: with all of a range, in their order. */
export function compareWords(
  figures: readonly Figure[],
  { amounts, isPercent }: FactAmounts,
  { isTranslated }: FigureWords,
): Comparison {
  const fits = (figure: Figure | undefined, amount: Amount): boolean =>
    figure !== undefined && (says(figure, amount) || (!isTranslated && isNear(figure, amount)));
  const starts = figures.map((_each, index) => index);
  const found = starts.filter((at) =>
    amounts.every((amount, index) => fits(figures[at + index], amount)),
  );
  // In a range such as 10 to 20%, one sign is enough.
  const isInUnit = (at: number): boolean =>
    figures.slice(at, at + amounts.length).some((figure) => figure.isPercent) === isPercent;
  if (found.some(isInUnit)) return { kind: 'same' };
  const wrong = figures[found[0] ?? -1];
  if (wrong) return { kind: 'unit', figure: wrong };
  const meant = amounts.length === 1 ? nearest(figures, isPercent) : figures;
  if (meant.length !== amounts.length) return { kind: 'missing' };
  const pairs = meant.flatMap((figure, index) => {
    const amount = amounts[index];
    return amount && !fits(figure, amount) ? [[figure, amount] as const] : [];
  });
  return { kind: 'different', pairs };
}

/** The figure that is probably meant: one in the unit, and no year. */
function nearest(figures: readonly Figure[], isPercent: boolean): readonly Figure[] {
  const inUnit = figures.filter((figure) => figure.isPercent === isPercent);
  const able = inUnit.length > 0 ? inUnit : figures;
  return (
    able.some((figure) => !isYear(figure)) ? able.filter((each) => !isYear(each)) : able
  ).slice(0, 1);
}

function isYear({ number, style }: Figure): boolean {
  return style.kind === 'digits' && style.separator === '' && number >= 1900 && number < 2100;
}
