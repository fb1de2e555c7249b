import { applyEdits, type Edit, type TextRange } from '../../model/index.ts';
import { isSame, says, stepOf } from './compare-figure.ts';
import { inDigitsOf } from './digits.ts';
import type { Amount, Bound, Figure } from './figure.ts';
import type { FigureWords } from './figure-words.ts';
import { writeNumber } from './write-number.ts';

/** A number and its bound. */
interface Wording {
  readonly number: number;
  readonly bound: Bound;
}

/**
 * The edits of a text after which a figure says another amount in the same way: in digits or words, rounded alike and
 * with the same words about that, as far as they are still true. The offsets are those of the text.
 */
export function reword(
  text: string,
  figure: Figure,
  amount: Amount,
  words: FigureWords,
): readonly Edit[] {
  const { number, bound } = toWording(figure, amount);
  const { start, end, boundAt, style } = figure;
  const old = text.slice(start, end);
  const changed = isSame(number, figure.number)
    ? old
    : inDigitsOf(old, writeNumber(number, style, words), words);
  const isFirst = boundAt === undefined || boundAt.start > start;
  const lead = boundAt && !isFirst ? text.slice(boundAt.start, start) : '';
  const edits: Edit[] = [];
  let written = inCaseOf(old, changed);
  if (bound !== figure.bound) {
    const word = [...words.bounds].find(([, each]) => each === bound)?.[0];
    if (boundAt && word !== undefined && !isFirst)
      edits.push({ ...boundAt, text: inCaseOf(text.slice(boundAt.start, boundAt.end), word) });
    else if (boundAt) {
      const gap = isFirst ? 0 : text.slice(boundAt.end, start).search(/\S|$/);
      edits.push({ start: boundAt.start, end: boundAt.end + gap, text: '' });
      written = inCaseOf(lead || old, changed);
    }
    if (word !== undefined && (!boundAt || isFirst)) {
      const sign = /\p{Sc}\s?$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
      const from = start - sign.length;
      const whole = `${inCaseOf(text.slice(from, end), word)} ${sign}${lowered(old, changed)}`;
      return [...edits, { start: from, end, text: whole }].sort((a, b) => a.start - b.start);
    }
  }
  if (written !== old) edits.push({ start, end, text: written });
  return edits.sort((a, b) => a.start - b.start);
}

/** A range of a text, and what changes around it, after a figure in it says another amount. */
export function reworded(
  text: string,
  range: TextRange,
  figure: Figure,
  amount: Amount,
  words: FigureWords,
): string {
  return editedIn(text, range, reword(text, figure, amount, words));
}

/** A range of a text after edits, and what they change before and behind it. */
export function editedIn(text: string, range: TextRange, edits: readonly Edit[]): string {
  const start = Math.min(range.start, ...edits.map((edit) => edit.start));
  const end = Math.max(range.end, ...edits.map((edit) => edit.end));
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return applyEdits(text.slice(start, end), [moved]);
}

function lowered(old: string, text: string): string {
  return /^\p{L}/u.test(old) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A text that begins in upper case if the old one does. */
function inCaseOf(old: string, text: string): string {
  return /^\p{Lu}/u.test(old) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function toWording(figure: Figure, amount: Amount): Wording {
  const { bound, precision } = figure;
  const value = amount.number;
  if (amount.bound !== 'exact') {
    const stays = says({ ...figure, number: value }, amount);
    return { number: value, bound: stays ? bound : amount.bound };
  }
  // A share in words is rounded without a word that says so; a percentage is not.
  const isBare = bound === 'exact' || (figure.style.kind === 'share' && !figure.boundAt);
  if (isBare) return { number: value, bound };
  const place = placeFor(figure, value);
  const kept = rounded(value, bound, place, figure);
  if (kept !== undefined) return { number: kept, bound };
  const isRound = isSame(Math.round(value / precision) * precision, value);
  const about = isRound ? undefined : rounded(value, 'about', place, figure);
  return about === undefined
    ? { number: value, bound: 'exact' }
    : { number: about, bound: 'about' };
}

/** The place value to round to: that of the figure, or, for a number of another size, for as many digits as it has. */
function placeFor({ number, precision }: Figure, value: number): number {
  if (value <= 0 || number <= 0) return precision;
  const digits = Math.round(Math.log10(powerBelow(number) / precision));
  const alike = powerBelow(value) / 10 ** digits;
  const finest = placeOfLastIn(value);
  return Math.max(powerBelow(number) === powerBelow(value) ? precision : alike, finest);
}

/** The place value of the last digit of a number; 1 for a whole one. */
function placeOfLastIn(number: number): number {
  const [, decimals = ''] = String(number).split('.');
  return 10 ** -decimals.length;
}

/** The largest power of ten that is not above a number. */
function powerBelow(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  return power * 10 <= number ? power * 10 : power;
}

/** An amount rounded in the direction of a bound; undefined where that would not be true or sensible. */
function rounded(value: number, bound: Bound, place: number, figure: Figure): number | undefined {
  const step = place === figure.precision && bound !== 'nearly' ? stepOf(figure) : place;
  for (const each of new Set([step, place])) {
    const count = Number((value / each).toPrecision(12));
    const [down, up] = [Math.floor(count) * each, Math.ceil(count) * each];
    const candidates: Readonly<Record<Bound, number>> = {
      exact: value,
      about: Math.round(count) * each,
      nearly: isSame(up, value) ? up + each : up,
      moreThan: isSame(down, value) ? down - each : down,
      atLeast: down,
      lessThan: isSame(up, value) ? up + each : up,
      atMost: up,
    };
    const number = Number(candidates[bound].toPrecision(15));
    if (
      number > 0 &&
      says(
        { number, bound, precision: precisionOf(number, place) },
        { number: value, bound: 'exact' },
      )
    )
      return number;
  }
  return undefined;
}

/** The precision that readers take a round number to have. */
function precisionOf(number: number, place: number): number {
  let precision = place;
  while (isSame(Math.round(number / (precision * 10)) * precision * 10, number)) precision *= 10;
  return precision;
}
