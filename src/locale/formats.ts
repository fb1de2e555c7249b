import { isSlanted } from './italics.ts';
import { likelyOf } from './likely.ts';

/** Scripts that are written from right to left. */
const rightToLeft = new Set([
  ...['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'],
]);

/** How a language writes dates, numbers and lists, and in which order it sorts. */
export interface Formats {
  readonly direction: 'ltr' | 'rtl';
  /** A date as precise as it is: a day such as `2019-04-03`, a month such as `2019-04`, or a year. */
  readonly date: (date: string) => string;
  /** The pattern of a day as Word and the Unicode CLDR write it, such as `MMMM d, yyyy`. */
  readonly dayPattern: () => string;
  /** Without separators of thousands. */
  readonly number: (value: number) => string;
  /** In digits from 0 to 9, with separators of thousands as the language has them, or with a given one; an empty one for none. */
  readonly digits: (value: number, separator?: string) => string;
  /** The signs between thousands and before tenths. */
  readonly signs: () => { readonly group: string; readonly decimal: string };
  /** With separators of thousands or in millions, and in front of or behind its unit: `12%`, `$1,500`, `4 million`. */
  readonly quantity: (value: number, unit?: string) => string;
  /** `A, B and C`. */
  readonly list: (items: readonly string[]) => string;
  /** The plural category of a number. */
  readonly category: (count: number) => string;
  /** The order of the alphabet, for `sort`. */
  readonly compare: (one: string, other: string) => number;
  /** A text that begins in upper case. */
  readonly capitalized: (text: string) => string;
  /** Whether a text is emphasized in italics: all of its letters have them. Where they have none, it is bold. */
  readonly isSlanted: (text: string) => boolean;
}

/**
 * The formats of a language. Each formatter is made when it is first needed, since that takes time.
 *
 * @param tag a BCP 47 tag; where the Unicode CLDR has no such language, that is English, and never what the machine
 *   is set to
 */
export function toFormats(tag: string): Formats {
  const locales = [tag, 'en'];
  const gregorian = { calendar: 'gregory', timeZone: 'UTC' } as const;
  const day = once(() => new Intl.DateTimeFormat(locales, { ...gregorian, dateStyle: 'long' }));
  const month = once(
    () => new Intl.DateTimeFormat(locales, { ...gregorian, year: 'numeric', month: 'long' }),
  );
  const year = once(() => new Intl.DateTimeFormat(locales, { ...gregorian, year: 'numeric' }));
  const numbers = once(() => new Intl.NumberFormat(locales, { useGrouping: false }));
  const lists = once(() => new Intl.ListFormat(locales));
  const plurals = once(() => new Intl.PluralRules(locales));
  const collator = once(() => new Intl.Collator(locales));
  return {
    direction: directionOf(tag),
    date: (date) => {
      const { length } = date.split('-');
      const format = length === 1 ? year() : length === 2 ? month() : day();
      return format.format(new Date(date));
    },
    dayPattern: () => day().formatToParts(sampleDay).map(toPattern).join(''),
    number: (value) => numbers().format(value),
    digits: (value, separator) => toDigits(locales, value, separator),
    signs: () => signsOf(locales),
    quantity: (value, unit = '') => toQuantity(locales, value, unit),
    list: (items) => lists().format(items),
    category: (count) => plurals().select(count),
    compare: (one, other) => collator().compare(one, other),
    capitalized: (text) => {
      const [first = ''] = text;
      return first.toLocaleUpperCase(locales) + text.slice(first.length);
    },
    isSlanted: (text) => isSlanted(text, tag),
  };
}

/** The currencies of signs that languages put in front of a number or behind it. */
const currencies: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
};

const inMillions = { notation: 'compact', compactDisplay: 'long' } as const;

/** Whether a number is best said in millions or more: it has two decimals then at most. */
function isRound(value: number): boolean {
  const size = Math.abs(value);
  return size >= 1e6 && value % (size < 1e9 ? 1e4 : 1e7) === 0;
}

function toQuantity(locales: readonly string[], value: number, unit: string): string {
  const number = { maximumFractionDigits: 20 };
  const currency = currencies[unit];
  const format = (options: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat([...locales], { ...number, ...options }).format(value);
  if (unit === '%') return format({ style: 'unit', unit: 'percent' });
  if (currency === undefined) return `${format(isRound(value) ? inMillions : {})} ${unit}`.trim();
  const digits = Number.isInteger(value) ? 0 : 2;
  return format({
    ...{ style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
    minimumFractionDigits: digits,
  });
}

function toDigits(locales: readonly string[], value: number, separator?: string): string {
  const useGrouping = separator === '' ? false : separator === undefined ? 'auto' : 'always';
  const options = { maximumFractionDigits: 15, numberingSystem: 'latn', useGrouping };
  // TypeScript does not know all values of `useGrouping`.
  return new Intl.NumberFormat([...locales], options as Intl.NumberFormatOptions)
    .formatToParts(value)
    .map(({ type, value: part }) => (type === 'group' ? (separator ?? part) : part))
    .join('');
}

function signsOf(locales: readonly string[]): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat([...locales], { numberingSystem: 'latn' }).formatToParts(
    12_345_678.9,
  );
  const sign = (name: Intl.NumberFormatPartTypes): string =>
    parts.find(({ type }) => type === name)?.value ?? '';
  return { group: sign('group'), decimal: sign('decimal') };
}

/** A day whose month is a word in most languages. */
const sampleDay = new Date('2019-04-03');

function toPattern({ type, value }: Intl.DateTimeFormatPart): string {
  if (type === 'day') return 'd';
  if (type === 'month') return /^\p{N}+$/u.test(value) ? 'M' : 'MMMM';
  if (type === 'year') return 'yyyy';
  return /[A-Za-z]/.test(value) ? `'${value}'` : value;
}

/** The direction of a language, from the script that it is written in. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(likelyOf(tag)?.script ?? '') ? 'rtl' : 'ltr';
}

/** The region of a language, such as `DE`: that of its tag, or where most of its speakers are. */
export function regionOf(tag: string): string | undefined {
  return likelyOf(tag)?.region;
}

/** The plural categories that the numbers of a language need. */
export function pluralCategoriesOf(tag: string): readonly string[] {
  return new Intl.PluralRules([tag, 'en']).resolvedOptions().pluralCategories;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
