import type { Query, QueryCombination } from 'minisearch';
import { nameOf, wordsIn } from './tokenize.ts';

/** An acronym and the words that it stands for, in the form in which words are compared. */
interface Acronym {
  readonly short: string;
  readonly words: readonly string[];
}

export function toAcronyms(
  acronyms: readonly (readonly [short: string, words: string])[],
): readonly Acronym[] {
  return acronyms
    .map(([short, words]) => ({
      short: nameOf(short),
      words: wordsIn(words).flatMap(({ parts }) => parts),
    }))
    .filter(({ short, words }) => short !== '' && words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
}

/**
 * The query for a text: each of its words, as a whole or in parts. An acronym also matches its meaning, and the
 * meaning its acronym.
 *
 * @param combineWith whether all words must match, or some
 */
export function toQuery(
  text: string,
  acronyms: readonly Acronym[],
  combineWith: 'AND' | 'OR',
): QueryCombination {
  const parts = wordsIn(text).flatMap((word) =>
    word.parts.map((part, index) => ({ part, isFirst: index === 0, word })),
  );
  const queries: Query[] = [];
  for (let at = 0; at < parts.length;) {
    const here = parts[at];
    if (!here) break;
    const spelledOut = acronyms.find(({ words }) =>
      words.every((each, index) => isSame(each, parts[at + index]?.part)),
    );
    if (spelledOut) {
      queries.push(any(all(spelledOut.words), exactly(spelledOut.short)));
      at += spelledOut.words.length;
      continue;
    }
    const { word, isFirst, part } = here;
    // The first parts of the word belong to the meaning of an acronym.
    if (!isFirst) queries.push(part);
    else queries.push(wordQuery(word.whole, word.parts, acronyms));
    at += isFirst ? word.parts.length : 1;
  }
  return { combineWith, queries };
}

function wordQuery(whole: string, parts: readonly string[], acronyms: readonly Acronym[]): Query {
  const meant = acronyms.filter(({ short }) => short === whole);
  const itself: Query = meant.length > 0 ? exactly(whole) : whole;
  const inParts: Query[] = parts.length > 1 && meant.length === 0 ? [all(parts)] : [];
  const singulars = meant.length > 0 ? [] : singularsOf(whole).map(exactly);
  const others: Query[] = [...inParts, ...singulars, ...meant.map(({ words }) => all(words))];
  return others.length > 0 ? any(itself, ...others) : itself;
}

/** The possible singulars of a word. For a word that is not a plural, they match nothing. */
function singularsOf(word: string): readonly string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [];
  return word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : [word.slice(0, -1)];
}

function any(...queries: Query[]): Query {
  return { combineWith: 'OR', queries };
}

/** Words that the reader didn't type, so without typos. */
function all(words: readonly string[]): Query {
  return { combineWith: 'AND', queries: words.map(exactly) };
}

function exactly(text: string): Query {
  return { combineWith: 'OR', fuzzy: false, queries: [text] };
}

/** Whether two words are the same, apart from a plural. */
function isSame(one: string, other: string | undefined): boolean {
  return other !== undefined && (one === other || `${one}s` === other || one === `${other}s`);
}
