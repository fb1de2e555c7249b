import type { Edit, TextRange } from '../../model/index.ts';
import type { Currency, Figure } from './figure.ts';
import type { FigureWords } from './figure-words.ts';
import { cased, oneOf } from './patterns.ts';

/** Codes of currencies with their signs. */
const codes: Readonly<Record<string, string>> = {
  ...{ USD: 'US$', CAD: 'C$', AUD: 'A$', NZD: 'NZ$', MXN: 'MX$', BRL: 'R$' },
  ...{
    EUR: '\u20ac',
    GBP: '\u00a3',
    JPY: 'JP\u00a5',
    CNY: 'CN\u00a5',
    INR: '\u20b9',
    KRW: '\u20a9',
    ILS: '\u20aa',
  },
  ...{ CHF: 'CHF', SEK: 'SEK', NOK: 'NOK', DKK: 'DKK', PLN: 'PLN', CZK: 'CZK' },
};

const code = Object.keys(codes).join('|');
const sign = `(?:\\p{Lu}{1,2})?\\p{Sc}|${code}`;
const before = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sign})(?=\\s?$)`, 'u');
const behind = new RegExp(`^(?:\\s|-)?(${sign})(?![\\p{L}\\p{N}])`, 'u');

/** So many characters around a number may have its currency. */
const reach = 40;

const made = new WeakMap<FigureWords, RegExp>();

/** The currency of a number: a sign or code in front of it or behind it, or a word behind it, such as "euros". */
export function findCurrency(
  text: string,
  { start, end }: TextRange,
  words: FigureWords,
): Currency | undefined {
  const from = Math.max(0, start - 5);
  const first = before.exec(text.slice(from, start));
  if (first) return toCurrency(first[0], from + first.index);
  const after = text.slice(end, end + reach);
  const [, second] = behind.exec(after) ?? [];
  if (second !== undefined) return toCurrency(second, end + after.indexOf(second));
  const pattern = made.get(words) ?? toPattern(words);
  made.set(words, pattern);
  const [all = '', word] = pattern.exec(after) ?? [];
  const named = word && words.currencies.get(word.toLowerCase().replace(/\s+/g, ' '));
  if (!word || named === undefined) return undefined;
  return { sign: named, start: end + all.length - word.length, end: end + all.length };
}

/** Whether two currencies can't be one: `$` may be that of any country, `US$` not that of Canada. */
export function isOtherCurrency(one: Currency | undefined, other: Currency | undefined): boolean {
  if (!one || !other) return false;
  return !one.sign.endsWith(other.sign) && !other.sign.endsWith(one.sign);
}

/** The edit that writes a sign in place of that of a figure; none where a word is either, around which others may change. */
export function currencyEdits(
  text: string,
  { currency }: Figure,
  right: Currency,
): readonly Edit[] {
  if (!currency || !isSign(text.slice(currency.start, currency.end)) || !isSign(right.sign))
    return [];
  return [{ start: currency.start, end: currency.end, text: right.sign }];
}

function isSign(text: string): boolean {
  return /^\p{Sc}$/u.test(text);
}

function toCurrency(written: string, start: number): Currency {
  return { sign: codes[written] ?? written, start, end: start + written.length };
}

function toPattern({ currencies }: FigureWords): RegExp {
  return new RegExp(`^(?:\\s*(?:de\\s+)?|-)(${oneOf([...currencies.keys()])})(?![${cased}])`, 'iu');
}
