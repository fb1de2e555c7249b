import { isEnglish } from '../prose/language.ts';
import { isSame } from './compare-figure.ts';
import { writeEnglishNumber } from './english-numbers.ts';
import type { NumberStyle } from './figure.ts';
import type { FigureWords, Scale } from './figure-words.ts';

/** As many decimal places a number in words such as `1.25 million` may have. */
const mostDecimals = 3;

/** Writes a number in a style, or in the nearest that can say it. */
export function writeNumber(number: number, style: NumberStyle, words: FigureWords): string {
  if (style.kind === 'share') return words.percentage(number);
  if (style.kind === 'words') {
    const isShort = number <= 100 || number % 1000 === 0 || style.hasAnd;
    const spelled = isShort || number < 1000 ? spell(number, style.hasAnd, words) : undefined;
    if (spelled !== undefined) return spelled;
  }
  if (style.kind === 'scaled') {
    const scaled = writeScaled(number, style, words);
    if (scaled !== undefined) return scaled;
  }
  return words.digits(number, style.kind === 'digits' ? style.separator : undefined);
}

function spell(number: number, hasAnd: boolean, words: FigureWords): string | undefined {
  if (!Number.isInteger(number) || number < 0 || number >= 1e15) return undefined;
  if (isEnglish(words.language)) return writeEnglishNumber(number, hasAnd, words);
  // Before a noun, one is another word than in counting: "ein Bus", not "eins".
  if (number === 1) return undefined;
  return [...words.numbers].find(([, value]) => value === number)?.[0];
}

/** `12 million`, with another word where there are too many or too few of the old one. */
function writeScaled(
  number: number,
  { factor, scale, gap }: Extract<NumberStyle, { kind: 'scaled' }>,
  words: FigureWords,
): string | undefined {
  const isGood = (each: number): boolean => number / each >= 1 && number / each < 1000;
  const other = words.scales.find((each) => isGood(each.factor));
  const used = isGood(factor) ? words.scales.find((each) => each.factor === factor) : other;
  if (!used) return undefined;
  const amount = Number((number / used.factor).toFixed(mostDecimals));
  if (!isSame(amount * used.factor, number)) return undefined;
  const word = used.factor === factor ? scale : (used.forms[0] ?? '');
  return words.digits(amount) + gap + inNumber(word, amount, used);
}

/** The form of a word for one or for others: `1 Million`, `12 Millionen`. */
function inNumber(word: string, amount: number, { forms: [one = '', many = one] }: Scale): string {
  if (word.toLowerCase() !== one.toLowerCase() && word.toLowerCase() !== many.toLowerCase())
    return word;
  const form = amount === 1 ? one : many;
  return form.toLowerCase() === word.toLowerCase() ? word : form;
}
