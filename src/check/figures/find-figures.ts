import { isEnglish } from '../prose/language.ts';
import { findCurrency } from './currency.ts';
import { withPlainDigits } from './digits.ts';
import type { Figure, NumberStyle } from './figure.ts';
import { isEastAsian, type FigureWords } from './figure-words.ts';
import { findBound } from './find-bound.ts';
import { cased, escaped, oneOf } from './patterns.ts';
import { readSpelled, spelledPattern } from './spelled-numbers.ts';

/** The patterns of a language. */
interface Patterns {
  readonly figure: RegExp;
  readonly percent: RegExp;
}

const made = new WeakMap<FigureWords, Patterns>();

/** Finds the numbers in a text, as digits or in words, in their order. Ordinals and parts of names are none. */
export function findFigures(written: string, words: FigureWords): readonly Figure[] {
  const text = withPlainDigits(written, words);
  const patterns = made.get(words) ?? toPatterns(words);
  made.set(words, patterns);
  const numbers = [...text.matchAll(patterns.figure)].flatMap((match) => {
    const found = toNumber(match, words);
    return found ? [{ ...found, start: match.index }] : [];
  });
  return joined(text, numbers).map((found) => {
    const { start } = found;
    const end = start + found.length;
    const [percent = ''] = patterns.percent.exec(text.slice(end, end + 60)) ?? [];
    const bound = findBound(text, { start, end: end + percent.length }, words);
    const currency = percent === '' ? findCurrency(text, { start, end }, words) : undefined;
    return { ...found, ...bound, start, end, isPercent: percent !== '', currency };
  });
}

/** A number as it is read, before what is around it. */
interface Written extends Pick<Figure, 'number' | 'precision' | 'style' | 'start'> {
  readonly length: number;
}

/** Millions in words and the thousands in words behind them are one number: `dos millones trescientos mil`. */
function joined(text: string, numbers: readonly Written[]): readonly Written[] {
  const all: Written[] = [];
  for (const next of numbers) {
    const last = all.at(-1);
    const isOne =
      last?.style.kind === 'scaled' &&
      next.style.kind === 'words' &&
      next.number < last.style.factor &&
      /^\p{L}/u.test(text.slice(last.start)) &&
      /^\s+$/.test(text.slice(last.start + last.length, next.start));
    if (!last || !isOne) {
      all.push(next);
      continue;
    }
    const length = next.start + next.length - last.start;
    const number = last.number + next.number;
    all.splice(-1, 1, { ...next, number, start: last.start, length });
  }
  return all;
}

function toNumber(
  { 0: whole, groups = {} }: RegExpMatchArray,
  words: FigureWords,
): Omit<Written, 'start'> | undefined {
  const { digits, spelled = '', part, gap = '', letter } = groups;
  // In lower case it is a unit, such as that of meters.
  if (letter !== undefined && letter !== letter.toUpperCase()) return undefined;
  const scale = groups['scale'] ?? letter;
  const factor = scale === undefined ? 1 : factorOf(scale, words);
  if (factor === undefined) return undefined;
  const added = part === undefined ? 0 : partOf(part);
  if (digits === undefined) {
    const number = readSpelled(spelled, words);
    if (number === undefined) return undefined;
    const style: NumberStyle =
      scale === undefined
        ? { kind: 'words', hasAnd: /\sand\s/i.test(spelled) }
        : { kind: 'scaled', factor, scale, gap };
    const all = toPrecise((number + added) * factor);
    const precision = added === 0 ? placeOfLast(all) : factor / 2;
    return { number: all, precision, style, length: whole.length };
  }
  const { number, precision, separator } = readDigits(digits, words);
  return {
    number: toPrecise((number + added) * factor),
    precision: (added === 0 ? precision : 1 / 2) * factor,
    style:
      scale === undefined ? { kind: 'digits', separator } : { kind: 'scaled', factor, scale, gap },
    length: whole.length,
  };
}

/** Fractions behind whole numbers. */
const parts: Readonly<Record<string, number>> = { '\u00bc': 0.25, '\u00bd': 0.5, '\u00be': 0.75 };

function partOf(written: string): number {
  return parts[written.trim()] ?? 0.5;
}

function readDigits(
  digits: string,
  { decimal }: FigureWords,
): { number: number; precision: number; separator: string | undefined } {
  const [integer = '', fraction] = digits.split(decimal);
  const plain = integer.replace(/\D/g, '');
  const separator = /\d(\D)\d/.exec(integer)?.[1] ?? (plain.length > 3 ? '' : undefined);
  const number = Number(fraction === undefined ? plain : `${plain}.${fraction}`);
  const precision = fraction === undefined ? placeOfLast(number) : 10 ** -fraction.length;
  return { number, precision, separator };
}

/** The place value of the last digit of a whole number that is not zero. */
function placeOfLast(number: number): number {
  if (number === 0 || !Number.isInteger(number)) return 1;
  let place = 1;
  while (number % (place * 10) === 0) place *= 10;
  return place;
}

/** Without what binary numbers add to decimal ones: 1.1 million is 1,100,000. */
function toPrecise(number: number): number {
  return Number(number.toPrecision(15));
}

function factorOf(written: string, { scales }: FigureWords): number | undefined {
  const word = written.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  return scales.find(({ forms }) =>
    forms.some((form) => form.toLowerCase().replace(/\.$/, '') === word),
  )?.factor;
}

function toPatterns(words: FigureWords): Patterns {
  const { group, decimal, percent, scales } = words;
  // English has no plain space in numbers.
  const spaces = isEnglish(words.language) ? '\u00a0\u202f\u2009' : ' \u00a0\u202f\u2009';
  const separator = group.trim() + spaces;
  // India writes 12,34,567.
  const inGroup = /^(?:hi|[a-z]+-IN$)/.test(words.language) ? '\\d{2,3}' : '\\d{3}';
  const digits = `(?:\\d{1,3}(?:[${escaped(separator)}]${inGroup})+|\\d+)(?:${escaped(decimal)}\\d+)?`;
  const spelled = spelledPattern(words);
  const forms = scales.flatMap((each) => each.forms);
  // Many write "Mio" for "Mio."; "Bio" is no number in most texts.
  const bare = scales.flatMap((each) =>
    each.factor < 1e12 ? each.forms.map((form) => form.replace(/\.$/, '')) : [],
  );
  const scale = oneOf([...forms, ...bare].filter((form) => !isLetter(form)));
  const letter = oneOf(forms.filter(isLetter));
  // A number that goes on or is begun in words, such as half a million and 1\u4e075\u5343, is not read.
  const more = isEastAsian(words.language) ? '\u5343\u767e\u5341\u4e07\u5104\u5146' : '';
  const part = `\\s?[${Object.keys(parts).join('')}]${isEnglish(words.language) ? '|\\s+and\\s+a\\s+half(?!\\p{L})' : ''}`;
  const before = `(?<![${cased}\\p{N}_/#@.${more}]|\\d,|[${cased}][-\u2010\u2011]|\\bhalf\\s)`;
  const after = `(?![${cased}\\p{N}_${more}]|[.,]\\d)`;
  return {
    figure: new RegExp(
      `${before}(?:(?<digits>${digits})|(?<spelled>${spelled}))(?<part>${part})?(?:(?:(?<gap>\\s*|-)(?<scale>${scale})|(?<letter>${letter}))(?![${cased}]))?${after}`,
      'giu',
    ),
    percent: new RegExp(`^\\s?(?:[%\uff05]|(?:${oneOf(percent)})(?!\\p{L}))`, 'iu'),
  };
}

/** A letter such as M, which is a scale only right behind digits. */
function isLetter(form: string): boolean {
  return /^\p{Lu}$/u.test(form);
}
