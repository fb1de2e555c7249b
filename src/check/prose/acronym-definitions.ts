import { inflectedPattern, wordsPattern, type Mention } from '../../model/index.ts';
import { isEnglish } from './language.ts';

/** What comes between words and their acronym: `words (ABC`, `words, or ABC`. */
const wordsFirst =
  /^["'\u201d\u2019]?(?:\s*\(\s*(?:or\s+|the\s+)*["'\u201c\u2018]?|,?\s+(?:or|called|known as|also known as|abbreviated(?: as| to)?|in short|for short)\s+(?:the\s+)?["'\u201c\u2018]?)$/i;
/** The other way round: `ABC (words`, `ABC, or words`, `ABC: words`. */
const acronymFirst =
  /^["'\u201d\u2019]?(?:\s*\(\s*(?:the\s+|short for\s+|for\s+)*["'\u201c\u2018]?|,?\s+(?:or|short for|stands for|which stands for|is short for|means|that is,?)\s+(?:the\s+)?["'\u201c\u2018]?|\s*[:\u2013\u2014]\s*)$/i;

/** What is next to the acronym in all of these: looked for first, since finding the words takes longer. */
const hint = {
  before: /(?:\(|\b(?:or|the|called|as|to|short|abbreviated))\s*["'\u201c\u2018]?$/i,
  after: /^["'\u201d\u2019]?,?\s*(?:[(:\u2013\u2014]|(?:or|short|stands|which|is|means|that)\b)/i,
};

/** The same words are looked for at every mention. */
const patterns = new Map<string, RegExp>();

/** Whether a mention of an acronym is next to the words that it is short for; in languages with endings, in any of them. */
export function isSpelledOut(
  text: string,
  mention: Mention,
  words: string,
  language: string,
): boolean {
  const [before, after] = [
    text.slice(Math.max(0, mention.start - 20), mention.start),
    text.slice(mention.end),
  ];
  if (!hint.before.test(before) && !hint.after.test(after)) return false;
  const hasEndings = !isEnglish(language);
  const key = `${hasEndings} ${words}`;
  const pattern =
    patterns.get(key) ??
    new RegExp(hasEndings ? inflectedPattern(words) : wordsPattern(words), 'giu');
  patterns.set(key, pattern);
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const end = index + found.length;
    if (end <= mention.start && wordsFirst.test(text.slice(end, mention.start))) return true;
    if (index >= mention.end && acronymFirst.test(text.slice(mention.end, index))) return true;
  }
  return false;
}

/** Words that are given for an acronym, and their offsets in the text. */
export interface Definition {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words that a text gives for an acronym: those before `(ABC)` or in `ABC (...)` that start with its
 * letters, in their order.
 */
export function definitionIn(
  text: string,
  { acronym, start, end }: Mention,
): Definition | undefined {
  const initials = acronym.replace(/[^\p{L}]/gu, '').toUpperCase();
  if (/\(\s*$/.test(text.slice(0, start)) && /^\s*\)/.test(text.slice(end)))
    return wordsBefore(text.slice(0, start).replace(/\s*\(\s*$/, ''), initials);
  const [opening = '', words = ''] = /^\s*\(([^()]+)(?=\))/.exec(text.slice(end)) ?? [];
  if (!initialsFit(words.split(/[\s-]+/), initials)) return undefined;
  const from = end + opening.length - words.length;
  return { words, start: from, end: from + words.length };
}

/** The fewest words at the end of a text, in one sentence, whose first letters are the given ones. */
function wordsBefore(text: string, initials: string): Definition | undefined {
  const sentence = /[^.;:!?()]*$/.exec(text)?.[0] ?? '';
  const starts = [...sentence.matchAll(/[\p{L}\p{N}&]+/gu)].map(({ index }) => index).reverse();
  const most = initials.length * 2 + 2;
  for (const index of starts.slice(0, most)) {
    const words = sentence.slice(index);
    if (initialsFit(words.split(/[\s-]+/), initials))
      return { words, start: text.length - words.length, end: text.length };
  }
  return undefined;
}

/** Whether words start with the letters, in their order; small words and one other may be skipped. */
function initialsFit(words: readonly string[], initials: string): boolean {
  const [first = '', ...rest] = words.filter((word) => word !== '');
  if (first.charAt(0).toUpperCase() !== initials.charAt(0)) return false;
  let left = initials.slice(1);
  let without = 0;
  for (const [index, word] of rest.entries()) {
    const isNext = left !== '' && word.charAt(0).toUpperCase() === left.charAt(0);
    if (isNext) left = left.slice(1);
    else if (index === rest.length - 1) return false;
    else if (!small.test(word)) without += 1;
  }
  return left === '' && initials.length > 1 && without <= 1;
}

const small = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|&)$/i;
