import GithubSlugger from 'github-slugger';
import { byText } from './compare.ts';

/** A short form where it stands in a text; `CSAs` is `CSA`. */
export interface Mention {
  readonly short: string;
  readonly start: number;
  readonly end: number;
}

/** Ends a short form: perhaps in the plural or of something, and no letter or digit after it. */
export const shortFormEnding = "(?:['\u2019]?s)?(?![\\p{L}\\p{N}_+@])";

/**
 * Gives the short forms of a text, of those that are known. Where one is a part of another, such as LAN
 * of W-LAN, the longer one counts; those inside the words that another one stands for do not.
 */
export function toMentionsIn(
  acronyms: ReadonlyMap<string, string>,
): (text: string) => readonly Mention[] {
  const shorts = [...acronyms.keys()].sort((a, b) => b.length - a.length);
  if (shorts.length === 0) return () => [];
  // Behind one capital and a hyphen it is a part of another short form, which may not be known.
  const any = `(?<![\\p{L}\\p{N}_@])(?<!(?<![\\p{L}\\p{N}])\\p{Lu}-)(?<short>${shorts.map(escapePattern).join('|')})`;
  const pattern = new RegExp(any + shortFormEnding, 'gu');
  const names = [...acronyms.values()].filter((words) => new RegExp(any, 'u').test(words));
  const namePatterns = names.map((words) => new RegExp(wordsPattern(words), 'giu'));
  return (text) => {
    const inside = namePatterns.flatMap((name) =>
      [...text.matchAll(name)].map(({ 0: words, index }) => [index, index + words.length] as const),
    );
    return [...text.matchAll(pattern)].flatMap(({ 0: whole, index, groups }) => {
      const [start, end] = [index, index + whole.length];
      const isInside = inside.some(([from, to]) => from <= start && end <= to);
      return isInside ? [] : [{ short: groups?.['short'] ?? '', start, end }];
    });
  };
}

/** The ids under which short forms stand in a glossary, in the order of the alphabet; each has its own. */
export function shortFormIds(
  acronyms: ReadonlyMap<string, string>,
): ReadonlyMap<string, `term-${string}`> {
  const slugger = new GithubSlugger();
  const shorts = [...acronyms.keys()].sort(byText((short) => short));
  return new Map(shorts.map((short) => [short, `term-${slugger.slug(short)}`] as const));
}

/**
 * A pattern for words, whatever their case, with each of them in the plural or not, `&` or "and", hyphens
 * or spaces.
 */
export function wordsPattern(words: string): string {
  const each = words.split(/[\s\u2010-\u2015-]+/).map((word) => {
    if (/^(?:&|and)$/i.test(word)) return '(?:&|and)';
    const stem = word.replace(/['\u2019]/g, "'").replace(/(?:(?<=[^s])s|y|ies)$/i, '');
    return `${escapePattern(stem).replaceAll("'", "['\u2019]")}(?:e?s|y|ies|['\u2019]s)?`;
  });
  return `(?<![\\p{L}\\p{N}])${each.join('[\\s\u2010-\u2015-]+')}(?![\\p{L}\\p{N}])`;
}

/** A text as a pattern that finds nothing but this text. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
