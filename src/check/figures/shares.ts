import { withPlainDigits } from './digits.ts';
import type { Bound, Figure } from './figure.ts';
import type { FigureWords } from './figure-words.ts';
import { findBound } from './find-bound.ts';
import { findFigures } from './find-figures.ts';
import { cased, oneOf } from './patterns.ts';

const made = new WeakMap<FigureWords, RegExp>();

/**
 * Finds the figures of a text, and shares that are said without percent: fractions such as "two thirds", those such as
 * "nine in ten", and words such as "most" where there is no other figure.
 */
export function findFiguresAndShares(written: string, words: FigureWords): readonly Figure[] {
  const text = withPlainDigits(written, words);
  const figures = findFigures(text, words);
  if (!words.isTranslated) return figures;
  const pattern = made.get(words) ?? toPattern(words);
  made.set(words, pattern);
  const shares = [...text.matchAll(pattern)].flatMap((match) => toShare(match, text, words));
  const whole = shares.filter(
    (share) => !figures.some((figure) => figure.start < share.start && share.start < figure.end),
  );
  const others = figures.filter(
    (figure) => !whole.some((share) => share.start <= figure.start && figure.end <= share.end),
  );
  const isPlain = ({ style }: Figure): boolean => style.kind === 'share' && style.isVague;
  const sure = [...others, ...whole.filter((share) => !isPlain(share))];
  return (sure.length > 0 ? sure : whole).toSorted((a, b) => a.start - b.start);
}

/** Whether the words of a share can give way to a percentage: "two thirds of members", not "nine in ten are". */
export function canReword(text: string, { style, end }: Figure, { of }: FigureWords): boolean {
  if (style.kind !== 'share') return true;
  return new RegExp(`^\\s+(?:${oneOf(of)})\\s`, 'iu').test(text.slice(end, end + 20));
}

function toShare(match: RegExpMatchArray, text: string, words: FigureWords): readonly Figure[] {
  const { 0: written, index: start = 0, groups = {} } = match;
  const end = start + written.length;
  const { part, whole, fraction, vague } = groups;
  const found = findBound(text, { start, end }, words);
  const share = (
    number: number,
    bound: Bound,
    precision: number,
    isVague: boolean,
  ): readonly Figure[] => [
    {
      ...{ start, end, number, precision, isPercent: true },
      ...{ bound, boundAt: found.boundAt, style: { kind: 'share', isVague } },
    },
  ];
  if (vague !== undefined) {
    const said = words.vagueShares.get(plain(vague));
    return said ? share(said.number, said.bound, 10, true) : [];
  }
  const value =
    fraction === undefined
      ? quotientOf(numberOf(part ?? '', words), numberOf(whole ?? '', words))
      : words.fractions.get(plain(fraction));
  if (value === undefined) return [];
  // Without "about", a share in such words is rounded as well: nobody says nine in ten of 88% to be exact.
  return found.bound === 'exact'
    ? share(value * 100, 'about', 5, false)
    : share(value * 100, found.bound, 10, false);
}

function quotientOf(part: number | undefined, whole: number | undefined): number | undefined {
  if (part === undefined || whole === undefined || whole < 2 || part > whole) return undefined;
  return part / whole;
}

function numberOf(written: string, { numbers, single }: FigureWords): number | undefined {
  if (/^\d+$/.test(written)) return Number(written);
  return numbers.get(plain(written)) ?? (single.includes(plain(written)) ? 1 : undefined);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s\u2010\u2011-]+/g, ' ');
}

function toPattern({ fractions, vagueShares, outOf, numbers, single }: FigureWords): RegExp {
  const number = `\\d{1,3}|${oneOf([...numbers.keys(), ...single])}`;
  const hyphened = '[\\s\\u2010\\u2011-]+';
  return new RegExp(
    `(?<![${cased}\\p{N}\\u2010\\u2011-]|\\d[.,]|\\band(?:\\sa)?\\s)(?:` +
      `(?<part>${number})\\s+(?:${oneOf(outOf)})\\s+(?<whole>${number})` +
      // Half a million is no share, nor is a half-day, or a year and a half.
      `|(?<fraction>${oneOf([...fractions.keys()], hyphened)})(?!\\s+an?\\s)` +
      `|(?<vague>${oneOf([...vagueShares.keys()])})` +
      `)(?![${cased}\\p{N}\\u2010\\u2011-]|[.,]\\d)`,
    'giu',
  );
}
