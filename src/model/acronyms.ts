import GithubSlugger from 'github-slugger';
import { byText } from './compare.ts';

/** An acronym in a text; `CSAs` is `CSA`. */
export interface Mention {
  readonly acronym: string;
  readonly start: number;
  readonly end: number;
}

/** What may end an acronym: a plural or possessive, then no letter or digit. */
export const acronymEnding = "(?:['\u2019]?s)?(?![\\p{L}\\p{N}_+@])";

/** Acronyms and numbers of contracts with hyphens, such as W-LANs and H1234-001: no line is to end inside them. */
export const hyphenatedAcronym =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]{0,12}(?:-[\p{Lu}\p{N}]{1,12})+s?(?![\p{L}\p{N}])/gu;

/**
 * Finds known acronyms in a text. Where one is a part of another, such as LAN of W-LAN, the longer one
 * counts; those inside the words that another one is short for don't.
 */
export function toMentionsIn(
  acronyms: ReadonlyMap<string, string>,
): (text: string) => readonly Mention[] {
  const longestFirst = [...acronyms.keys()].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return () => [];
  // After one capital and a hyphen it is a part of another acronym, which may not be known.
  const any = `(?<![\\p{L}\\p{N}_@])(?<!(?<![\\p{L}\\p{N}])\\p{Lu}-)(?<acronym>${longestFirst.map(escapePattern).join('|')})`;
  const pattern = new RegExp(any + acronymEnding, 'gu');
  const names = [...acronyms.values()].filter((words) => new RegExp(any, 'u').test(words));
  const namePatterns = names.map((words) => new RegExp(wordsPattern(words), 'giu'));
  return (text) => {
    const inside = namePatterns.flatMap((name) =>
      [...text.matchAll(name)].map(({ 0: words, index }) => [index, index + words.length] as const),
    );
    return [...text.matchAll(pattern)].flatMap(({ 0: whole, index, groups }) => {
      const [start, end] = [index, index + whole.length];
      const isInside = inside.some(([from, to]) => from <= start && end <= to);
      return isInside ? [] : [{ acronym: groups?.['acronym'] ?? '', start, end }];
    });
  };
}

/** The ids of acronyms in a glossary, each unique, in alphabetical order. */
export function acronymIds(
  acronyms: ReadonlyMap<string, string>,
): ReadonlyMap<string, `term-${string}`> {
  const slugger = new GithubSlugger();
  const sorted = [...acronyms.keys()].sort(byText((each) => each));
  return new Map(sorted.map((each) => [each, `term-${slugger.slug(each)}`] as const));
}

/** A pattern for words in the singular or plural, with `&` or "and", hyphens or spaces; for the flags `iu`. */
export function wordsPattern(words: string): string {
  const each = words.split(/[\s\u2010-\u2015-]+/).map((word) => {
    if (/^(?:&|and)$/i.test(word)) return '(?:&|and)';
    const stem = word.replace(/['\u2019]/g, "'").replace(/(?:(?<=[^s])s|y|ies)$/i, '');
    return `${escapePattern(stem).replaceAll("'", "['\u2019]")}(?:e?s|y|ies|['\u2019]s)?`;
  });
  return `(?<![\\p{L}\\p{N}])${each.join('[\\s\u2010-\u2015-]+')}(?![\\p{L}\\p{N}])`;
}

/**
 * A pattern for words in any of the endings that languages such as German give them, for the flags `iu`: each word in
 * full or without its last two letters, and up to three others.
 */
export function inflectedPattern(words: string): string {
  const each = words.split(/[\s\u2010-\u2015-]+/).map((word) => {
    const letters = [...word];
    const stem = letters
      .slice(0, Math.max(letters.length - 2, Math.min(letters.length, 4)))
      .join('');
    return `${escapePattern(stem)}\\p{L}{0,5}`;
  });
  return `(?<![\\p{L}\\p{N}])${each.join('[\\s\u2010-\u2015-]+')}(?![\\p{L}\\p{N}])`;
}

/** A pattern that matches the text itself. */
function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
