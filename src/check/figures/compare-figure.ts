import type { Amount, Bound, Figure } from './figure.ts';

/** Of a rounded number, at most this part may be off. */
const mostRounded = 0.1;
/** "About 125" may be 126, though it ends in a digit that is not 0. */
const mostBetween = 0.01;
/** "More than 1 million" is no good way to say 1.9 million. */
const mostAbove = 1.5;

/** Whether a figure says what an amount is: exactly, or rounded in the direction that its words have. */
export function says(
  { number, bound, precision }: Pick<Figure, 'number' | 'bound' | 'precision'>,
  amount: Amount,
): boolean {
  if (amount.bound !== 'exact')
    return impliedBy[amount.bound].includes(bound) && isSame(number, amount.number);
  const value = amount.number;
  const isEqual = isSame(number, value);
  if (bound === 'exact') return isEqual;
  if (bound === 'atLeast' || bound === 'atMost' || bound === 'about') {
    if (isEqual) return true;
  } else if (isEqual) return false;
  const [off, size] = [Math.abs(value - number), Math.abs(number)];
  const step = stepOf({ number, precision });
  if (bound === 'about')
    return (
      (off <= precision / 2 + tiny(value) && off <= mostRounded * size + tiny(value)) ||
      (off <= step / 2 && off <= mostBetween * size)
    );
  const isBelow = bound === 'moreThan' || bound === 'atLeast';
  if (isBelow !== value > number) return false;
  if (bound === 'nearly') return off <= step / 2 && off <= mostRounded * size;
  // "More than 12" may be 13.
  if (off > step || (off === step && precision > 1)) return false;
  return isBelow ? value < mostAbove * number : number < mostAbove * value;
}

/**
 * Whether a figure of the same size as an amount can't be true where the amount is. One of another size counts something
 * else.
 */
export function contradicts(figure: Figure, amount: Amount): boolean {
  const ratio = figure.number / amount.number;
  if (says(figure, amount) || !(ratio > 0.5 && ratio < 2)) return false;
  if (amount.bound !== 'exact' && isSame(figure.number, amount.number)) return false;
  const isAbove = amount.number > figure.number;
  if (figure.bound === 'moreThan' || figure.bound === 'atLeast') return !isAbove;
  if (figure.bound === 'lessThan' || figure.bound === 'atMost') return isAbove;
  return true;
}

/** Where the words of a language are not known: whether a number may be an amount rounded in either direction. */
export function isNear({ number, precision }: Figure, { number: value }: Amount): boolean {
  return Math.abs(value - number) < precision || isSame(number, value);
}

/** The bounds that are true of a number if another one is. */
const impliedBy: Readonly<Record<Bound, readonly Bound[]>> = {
  exact: [],
  about: ['about'],
  nearly: ['nearly', 'lessThan', 'atMost', 'about'],
  moreThan: ['moreThan', 'atLeast'],
  atLeast: ['atLeast'],
  lessThan: ['lessThan', 'atMost'],
  atMost: ['atMost'],
};

/** The distance from one round number to the next: those that end in 5 are a step of five apart. */
export function stepOf({ number, precision }: Pick<Figure, 'number' | 'precision'>): number {
  return Math.round(number / precision) % 10 === 5 ? precision * 5 : precision;
}

/** Whether two numbers are the same but for what binary numbers make of decimal ones. */
export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= tiny(one);
}

function tiny(number: number): number {
  return Math.abs(number) * 1e-12;
}
