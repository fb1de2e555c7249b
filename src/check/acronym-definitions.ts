import { wordsPattern, type Mention } from '../model/index.ts';

/** What may stand between words and their short form: `words (SHORT`, `words, or SHORT`. */
const wordsFirst =
  /^["'\u201d\u2019]?(?:\s*\(\s*(?:or\s+|the\s+)*["'\u201c\u2018]?|,?\s+(?:or|called|known as|also known as|abbreviated(?: as| to)?|in short|for short)\s+(?:the\s+)?["'\u201c\u2018]?)$/i;
/** The other way round: `SHORT (words`, `SHORT, or words`, `SHORT: words`. */
const shortFirst =
  /^["'\u201d\u2019]?(?:\s*\(\s*(?:the\s+|short for\s+|for\s+)*["'\u201c\u2018]?|,?\s+(?:or|short for|stands for|which stands for|is short for|means|that is,?)\s+(?:the\s+)?["'\u201c\u2018]?|\s*[:\u2013\u2014]\s*)$/i;

/** What stands next to a short form in all of these: looked for first, since the words take longer. */
const hint = {
  before: /(?:\(|\b(?:or|the|called|as|to|short|abbreviated))\s*["'\u201c\u2018]?$/i,
  after: /^["'\u201d\u2019]?,?\s*(?:[(:\u2013\u2014]|(?:or|short|stands|which|is|means|that)\b)/i,
};

/** Patterns that were made before: the same words are looked for at every mention. */
const made = new Map<string, RegExp>();

/** Whether a short form is spelled out where it stands, with the words that it stands for. */
export function isSpelledOut(text: string, mention: Mention, words: string): boolean {
  const [before, after] = [
    text.slice(Math.max(0, mention.start - 20), mention.start),
    text.slice(mention.end),
  ];
  if (!hint.before.test(before) && !hint.after.test(after)) return false;
  const pattern = made.get(words) ?? new RegExp(wordsPattern(words), 'giu');
  made.set(words, pattern);
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const end = index + found.length;
    if (end <= mention.start && wordsFirst.test(text.slice(end, mention.start))) return true;
    if (index >= mention.end && shortFirst.test(text.slice(mention.end, index))) return true;
  }
  return false;
}

/** Words, and where they stand in their text. */
export interface Words {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Other words that a short form is said to stand for: those before `(SHORT)` or within `SHORT (...)` that
 * begin with its letters, in their order. Undefined where nothing is said.
 */
export function otherWordsOf(text: string, { short, start, end }: Mention): Words | undefined {
  const initials = lettersOf(short);
  if (/\(\s*$/.test(text.slice(0, start)) && /^\s*\)/.test(text.slice(end)))
    return wordsBefore(text.slice(0, start).replace(/\s*\(\s*$/, ''), initials);
  const [opening = '', words = ''] = /^\s*\(([^()]+)(?=\))/.exec(text.slice(end)) ?? [];
  if (!initialsFit(words.split(/[\s-]+/), initials)) return undefined;
  const from = end + opening.length - words.length;
  return { words, start: from, end: from + words.length };
}

/** The fewest words at the end of a text, in one sentence, whose first letters are the given ones. */
function wordsBefore(text: string, initials: string): Words | undefined {
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

/** Whether words begin with the letters, in their order; small words and one other may go without. */
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

function lettersOf(short: string): string {
  return short.replace(/[^\p{L}]/gu, '').toUpperCase();
}
