import { messagesOf, perCorpus, type Corpus } from '../../model/index.ts';
import type { Bound } from './figure.ts';

/** The words and signs with which a language writes numbers. */
export interface FigureWords {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly bounds: ReadonlyMap<string, Exclude<Bound, 'exact'>>;
  /** Bounds behind a number, such as "or more". */
  readonly boundsAfter: ReadonlyMap<string, Exclude<Bound, 'exact'>>;
  readonly percent: readonly string[];
  /** Words for currencies, in lower case, with their signs. */
  readonly currencies: ReadonlyMap<string, string>;
  /** The largest first; of the forms, the first is for one and the second, if there is one, for others. */
  readonly scales: readonly Scale[];
  /** Words for numbers, in lower case. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Words for sizes, in lower case, such as "dozens", and for numbers, such as "a dozen". */
  readonly magnitudes: ReadonlyMap<string, Magnitude>;
  /** Shares in words, in lower case, such as "two thirds". */
  readonly fractions: ReadonlyMap<string, number>;
  /** Words such as "most" and "all", as percentages. */
  readonly vagueShares: ReadonlyMap<string, VagueShare>;
  /** What is between the numbers of "nine in ten", and other words for one. */
  readonly outOf: readonly string[];
  readonly single: readonly string[];
  /** What is between a share and what it is a share of, where that need not change with the share. */
  readonly of: readonly string[];
  /** A percentage as the language writes it. */
  readonly percentage: (value: number) => string;
  /** What is between thousands, and before tenths. */
  readonly group: string;
  readonly decimal: string;
  /** A number in digits, with a separator of thousands, or with that of the language. */
  readonly digits: (value: number, separator?: string) => string;
  /** Whether the words are those of the language, and not English in place of them. */
  readonly isTranslated: boolean;
}

interface Magnitude {
  readonly least: number;
  readonly most: number;
}

interface VagueShare {
  readonly number: number;
  readonly bound: Bound;
}

export interface Scale {
  readonly factor: number;
  readonly forms: readonly string[];
}

/** The words of the language of a corpus. */
export const figureWordsOf = perCorpus((corpus: Corpus): FigureWords => {
  const { language, untranslated } = corpus.locale;
  const { say, signs, digits, quantity } = messagesOf(corpus);
  const bounds = new Map<string, Exclude<Bound, 'exact'>>();
  const boundsAfter = new Map<string, Exclude<Bound, 'exact'>>();
  for (const word of wordsIn(say('figures.about'))) bounds.set(word, 'about');
  for (const word of wordsIn(say('figures.nearly'))) bounds.set(word, 'nearly');
  for (const word of wordsIn(say('figures.moreThan'))) bounds.set(word, 'moreThan');
  for (const word of wordsIn(say('figures.atLeast'))) bounds.set(word, 'atLeast');
  for (const word of wordsIn(say('figures.lessThan'))) bounds.set(word, 'lessThan');
  for (const word of wordsIn(say('figures.atMost'))) bounds.set(word, 'atMost');
  for (const word of wordsIn(say('figures.orMore'))) boundsAfter.set(word, 'atLeast');
  for (const word of wordsIn(say('figures.orLess'))) boundsAfter.set(word, 'atMost');
  const small = wordsIn(say('figures.numbers'));
  const tens = wordsIn(say('figures.tens'));
  return {
    language,
    bounds,
    boundsAfter,
    percent: wordsIn(say('figures.percent')),
    currencies: new Map(wordsIn(say('figures.currencies')).flatMap(toCurrency)),
    scales: [
      ...(isEastAsian(language) ? eastAsianScales : []),
      { factor: 1e12, forms: wordsIn(say('figures.trillion')) },
      { factor: 1e9, forms: wordsIn(say('figures.billion')) },
      { factor: 1e6, forms: wordsIn(say('figures.million')) },
      { factor: 1e3, forms: wordsIn(say('figures.thousand')) },
    ],
    numbers: new Map([
      ...small.map((word, number) => [word.toLowerCase(), number] as const),
      ...tens.map((word, index) => [word.toLowerCase(), (index + 3) * 10] as const),
    ]),
    magnitudes: new Map(
      [...wordsIn(say('figures.magnitudes')), ...wordsIn(say('figures.dozens'))].flatMap(
        toMagnitudes,
      ),
    ),
    fractions: new Map(wordsIn(say('figures.fractions')).flatMap(toFraction)),
    vagueShares: new Map<string, VagueShare>([
      ...wordsIn(say('figures.majority')).map(
        (word) => [word.toLowerCase(), { number: 50, bound: 'moreThan' }] as const,
      ),
      ...wordsIn(say('figures.all')).map(
        (word) => [word.toLowerCase(), { number: 100, bound: 'exact' }] as const,
      ),
      ...wordsIn(say('figures.none')).map(
        (word) => [word.toLowerCase(), { number: 0, bound: 'exact' }] as const,
      ),
    ]),
    outOf: wordsIn(say('figures.outOf')),
    single: wordsIn(say('figures.single')),
    of: wordsIn(say('figures.of')),
    percentage: (value) => quantity(value, '%'),
    ...signs(),
    digits,
    isTranslated: !untranslated.includes('figures.about'),
  };
});

/** Whether numbers may be written by ten thousands. */
export function isEastAsian(language: string): boolean {
  return /^(?:ja|zh|ko|yue)(?:-|$)/.test(language);
}

const eastAsianScales: readonly Scale[] = [
  { factor: 1e8, forms: ['\u5104', '\u4ebf', '\uc5b5'] },
  { factor: 1e4, forms: ['\u4e07', '\u842c', '\ub9cc'] },
];

function wordsIn(message: string): readonly string[] {
  return message
    .split(';')
    .map((word) => word.trim())
    .filter(Boolean);
}

/** A currency such as `euros = €`. */
function toCurrency(text: string): readonly (readonly [string, string])[] {
  const [, word, sign] = /^(.*?)\s*=\s*(\S+)$/.exec(text) ?? [];
  return word === undefined || sign === undefined ? [] : [[word.toLowerCase(), sign]];
}

/** Words for a size, such as `hundreds, several hundred = 200-999`, or for a number, such as `a dozen = 12`. */
function toMagnitudes(text: string): readonly (readonly [string, Magnitude])[] {
  const [, names = '', least, most = least] =
    /^(.*?\S)\s*=\s*([\de]+)(?:-([\de]+))?$/.exec(text) ?? [];
  if (least === undefined) return [];
  const size = { least: Number(least), most: Number(most) };
  const all = names.toLowerCase().split(',');
  return all.flatMap((name) => (name.trim() === '' ? [] : [[name.trim(), size] as const]));
}

/** A share such as `two thirds = 2/3`. */
function toFraction(text: string): readonly (readonly [string, number])[] {
  const [, word, part, whole] = /^(.*?)\s*=\s*(\d+)\/(\d+)$/.exec(text) ?? [];
  return word === undefined ? [] : [[word.toLowerCase(), Number(part) / Number(whole)]];
}
