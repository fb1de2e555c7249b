import type { FigureWords } from './figure-words.ts';

/** Digits of scripts that have their own, such as Arabic and Devanagari, in one unit of UTF-16 each. */
const ownDigits = /(?![0-9\u{10000}-\u{10ffff}])\p{Nd}/gu;
const hasOwn = new RegExp(ownDigits.source, 'u');
const arabic = { group: '\u066c', decimal: '\u066b', percent: '\u066a' };

/** A text of the same length with the digits 0 to 9 for those of other scripts, and with the signs of its language. */
export function withPlainDigits(text: string, { group, decimal }: FigureWords): string {
  if (!hasOwn.test(text)) return text;
  return text
    .replace(ownDigits, (digit) => String(digit.charCodeAt(0) - zeroOf(digit)))
    .replaceAll(arabic.percent, '%')
    .replaceAll(arabic.group, group.length === 1 ? group : arabic.group)
    .replaceAll(arabic.decimal, decimal.length === 1 ? decimal : arabic.decimal);
}

/** A number with the digits and signs that an old one is written with. */
export function inDigitsOf(old: string, text: string, { group, decimal }: FigureWords): string {
  const [digit] = hasOwn.exec(old) ?? [];
  if (digit === undefined) return text;
  const zero = zeroOf(digit);
  const isArabic = zero === 0x660 || zero === 0x6f0;
  const signs = new Map([
    [group, old.includes(arabic.group) ? arabic.group : group],
    [decimal, isArabic ? arabic.decimal : decimal],
  ]);
  return Array.from(text, (each) =>
    /\d/.test(each) ? String.fromCharCode(zero + Number(each)) : (signs.get(each) ?? each),
  ).join('');
}

/** The zero of the script of a digit: the digits of a script begin at a code that ends in 0 or in 6. */
function zeroOf(digit: string): number {
  const start = digit.charCodeAt(0) & ~0xf;
  return /\p{Nd}/u.test(String.fromCharCode(start)) ? start : start + 6;
}
