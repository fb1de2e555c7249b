import type { TextBlock, TextRange } from '../../model/index.ts';
import type { Figure } from './figure.ts';
import type { FigureWords } from './figure-words.ts';
import { findFigures } from './find-figures.ts';

/** A figure with the words of its sentence, to compare with those of other pages. Numbers below are as written. */
export interface Claim extends Pick<Figure, 'number' | 'bound' | 'precision'> {
  /** What figures have in common that may be about the same: the noun, the unit, and all other numbers of the sentence. */
  readonly subject: string;
  /** The words of the sentence that carry its meaning, in the singular and in lower case. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Those of them that are names, or are written like one. */
  readonly names: readonly string[];
  /** Whether the sentence begins with the figure, but for an introduction such as "In all,". */
  readonly isFirst: boolean;
}

/** A claim and where it is: from the words of its bound to the sign or word for percent. */
interface PlacedClaim {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly range: TextRange;
}

/** Numbers below count other things too: the paths of this page, the steps of that one. */
const fewestCounted = 10;
/** A sentence of more characters is a list or a table in disguise. */
const longestSentence = 1000;

/**
 * The claims of a text: its figures with a noun, such as `36 cities` and `90% of members`. Years are none, nor are the
 * numbers of things that are counted through, such as `Play 12`, and what a colon leads up to is about its list alone.
 */
export function claimsIn(
  { prose, kind }: Pick<TextBlock, 'prose' | 'kind'>,
  words: FigureWords,
): readonly PlacedClaim[] {
  if (kind === 'heading' || kind === 'code' || !/\p{N}|\p{L}/u.test(prose)) return [];
  return findFigures(prose, words).flatMap((figure): PlacedClaim[] => {
    const { number, bound, precision } = figure;
    if (isYear(figure) || number < fewestCounted) return [];
    const { start, end } = sentenceAround(prose, figure);
    if (end - start > longestSentence || prose.slice(start, end).trimEnd().endsWith(':')) return [];
    const lead = prose.slice(start, figure.boundAt?.start ?? figure.start);
    if (bound === 'exact' && isLabel(lead)) return [];
    const noun = nounBehind(prose.slice(figure.end, end), figure.isPercent);
    if (!noun) return [];
    const before = wordsOf(prose.slice(start, figure.start));
    const after = wordsOf(prose.slice(figure.end + noun.start, end));
    const all = [...before, ...after];
    const sign = /\p{Sc}\s?$/u.exec(prose.slice(start, figure.start))?.[0].trim() ?? '';
    const others = all.filter((word) => /^\p{N}/u.test(word));
    const claim: Claim = {
      ...{ number, bound, precision },
      subject: [
        toKey(noun.text),
        figure.isPercent ? '%' : sign,
        ...others.map((word) => word.toLowerCase()),
      ].join(' '),
      before: before.filter(isMeaningful).map(toKey),
      after: after.filter(isMeaningful).map(toKey),
      names: all.filter((word) => isMeaningful(word) && /^\p{Lu}/u.test(word)).map(toKey),
      isFirst: isIntroduction(lead),
    };
    const from = Math.min(figure.start - sign.length, figure.boundAt?.start ?? figure.start);
    return [{ claim, figure, range: { start: from, end: figure.end + noun.unit } }];
  });
}

function isYear({ number, style, bound }: Figure): boolean {
  const isPlain = style.kind === 'digits' && style.separator === '' && bound === 'exact';
  return isPlain && number >= 1900 && number < 2100;
}

/** Behind a long word, an abbreviation of capitals, a number or a closing sign, before what may begin a sentence. */
const sentenceEnd =
  /(?<=[\p{L}\p{N})\u201d"\u2019'%][.!?]["')\u201d\u2019]*)\s+(?=["'(\u201c\u2018\u201e\u00bf\u00a1]*[\p{Lu}\p{Lo}\p{N}])|\n{2,}/gu;

function sentenceAround(text: string, figure: TextRange): TextRange {
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(sentenceEnd)) {
    if (index >= figure.end) return { start, end: index };
    if (index + gap.length <= figure.start) start = index + gap.length;
  }
  return { start, end: text.length };
}

/** Whether a number behind these words is part of a name, such as "Play 12" and "Exhibit 8". */
function isLabel(lead: string): boolean {
  const [word] = /\S+\s+$/u.exec(lead) ?? [];
  return word !== undefined && word !== lead && /^\p{Lu}/u.test(word) && !/[,;:]\s+$/u.test(word);
}

/** The word behind a figure, if it has three letters or more; behind a percentage, only that behind "of". */
function nounBehind(
  text: string,
  isPercent: boolean,
): { readonly text: string; readonly start: number; readonly unit: number } | undefined {
  const pattern = isPercent
    ? /^(?<unit>\s?(?:%|\p{L}[\p{L}.]*(?:\s\p{L}+)?))\s+(?:of|der|des|von|de|del)\s+(?:(?:the|all|los|las)\s+)?(?<noun>\p{L}[\p{L}\p{M}'\u2019-]{2,})/iu
    : /^\s+(?<noun>\p{L}[\p{L}\p{M}'\u2019-]{2,})/u;
  const match = pattern.exec(text);
  const noun = match?.groups?.['noun'];
  if (!match || noun === undefined) return undefined;
  const unit = match.groups?.['unit'] ?? '';
  return { text: noun, start: match[0].length - noun.length, unit: unit.length };
}

/** Whether nothing but an introduction is in front of a figure: none, one up to a comma, or an article. */
function isIntroduction(lead: string): boolean {
  return /^(?:[^,]*,)?\s*(?:\p{L}{1,5}\s+)?$/u.test(lead);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'\u2019.,-]*[\p{L}\p{N}])?/gu) ?? [];
}

/** Whether a word is no number and has four letters, or is an acronym: most shorter ones only join others. */
function isMeaningful(word: string): boolean {
  return /^\p{L}/u.test(word) && (/\p{L}{4}/u.test(word) || /^\p{Lu}{2}/u.test(word));
}

/** A word without case, and without the endings of English plurals. */
function toKey(word: string): string {
  return word
    .toLowerCase()
    .replace(/['\u2019]s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '');
}
