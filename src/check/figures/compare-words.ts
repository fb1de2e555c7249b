import { isNear, says } from './compare-figure.ts';
import { isOtherCurrency } from './currency.ts';
import type { Amount, Figure } from './figure.ts';
import type { FactAmounts } from './fact-amounts.ts';
import type { FigureWords } from './figure-words.ts';

/** What the figures in some words are beside the amounts that they should say. */
type Comparison =
  | { readonly kind: 'same' }
  /** There are none, or not as many. */
  | { readonly kind: 'missing' }
  /** Of several numbers, nobody knows which should be the amount. */
  | { readonly kind: 'unclear' }
  /** The numbers are right, and the sign for percent is missing or too many. */
  | { readonly kind: 'unit'; readonly figure: Figure }
  /** The numbers are right, and the currency is another one. */
  | { readonly kind: 'currency'; readonly figure: Figure }
  | {
      readonly kind: 'different';
      readonly pairs: readonly (readonly [figure: Figure, amount: Amount])[];
    };

/** Compares the figures in some words with the amounts of a fact: with all of a range, in their order. */
export function compareWords(
  figures: readonly Figure[],
  { amounts, isPercent, currency }: FactAmounts,
  { isTranslated }: FigureWords,
): Comparison {
  const fits = (figure: Figure | undefined, amount: Amount): boolean =>
    figure !== undefined &&
    (isVaguely(figure, amount) ||
      says(figure, amount) ||
      (!isTranslated && isNear(figure, amount)));
  const starts = figures.map((_each, index) => index);
  const found = starts.filter((at) =>
    amounts.every((amount, index) => fits(figures[at + index], amount)),
  );
  // In a range such as 10 to 20%, one sign is enough.
  const isInUnit = (at: number): boolean =>
    figures.slice(at, at + amounts.length).some((figure) => figure.isPercent) === isPercent;
  const foreignAt = (at: number): Figure | undefined =>
    figures
      .slice(at, at + amounts.length)
      .find((figure) => isOtherCurrency(figure.currency, currency));
  const inUnit = found.filter(isInUnit);
  if (inUnit.some((at) => !foreignAt(at))) return { kind: 'same' };
  const foreign = inUnit[0] === undefined ? undefined : foreignAt(inUnit[0]);
  if (foreign) return { kind: 'currency', figure: foreign };
  const wrong = figures[found[0] ?? -1];
  if (wrong) return { kind: 'unit', figure: wrong };
  const meant = amounts.length === 1 ? able(figures, isPercent) : figures;
  const [amount] = amounts;
  if (amounts.length === 1 && amount && meant.length > 1) {
    const nearest = nearestOf(meant, amount);
    return nearest ? { kind: 'different', pairs: [[nearest, amount]] } : { kind: 'unclear' };
  }
  if (meant.length !== amounts.length) return { kind: 'missing' };
  const isSoleYear = (figure: Figure): boolean =>
    isYear(figure) && figure.bound === 'exact' && !(amount && isAbout(figure, amount));
  if (meant.length === 1 && meant.every(isSoleYear)) return { kind: 'unclear' };
  const pairs = meant.flatMap((figure, index) => {
    const other = amounts[index];
    return other && !fits(figure, other) ? [[figure, other] as const] : [];
  });
  return { kind: 'different', pairs };
}

/** Whether a share is said by a word such as "most", which has no upper limit. */
function isVaguely({ style, number, bound }: Figure, amount: Amount): boolean {
  const isVague = style.kind === 'share' && style.isVague;
  return isVague && bound === 'moreThan' && amount.number > number;
}

/** The figures that may be meant: those in the unit, and no years, if there are others. */
function able(figures: readonly Figure[], isPercent: boolean): readonly Figure[] {
  const inUnit = figures.filter((figure) => figure.isPercent === isPercent);
  const some = inUnit.length > 0 ? inUnit : figures;
  const noYears = some.filter((figure) => !isYear(figure));
  return noYears.length > 0 ? noYears : some.slice(0, 1);
}

/** The one figure of about the size of an amount, where no other is near it: in `31 towns with 125 plots`, that of 126. */
function nearestOf(figures: readonly Figure[], amount: Amount): Figure | undefined {
  const [first, ...more] = figures.filter((figure) => distanceOf(figure, amount) < 2.5);
  return first && more.length === 0 && isAbout(first, amount) ? first : undefined;
}

function isAbout(figure: Figure, amount: Amount): boolean {
  return distanceOf(figure, amount) < 1.5;
}

function distanceOf({ number }: Figure, amount: Amount): number {
  return Math.max(number, amount.number) / Math.min(number, amount.number);
}

function isYear({ number, style }: Figure): boolean {
  return style.kind === 'digits' && style.separator === '' && number >= 1900 && number < 2100;
}
