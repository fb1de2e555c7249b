import type { Query, QueryCombination } from 'minisearch';
import { searchLanguage } from './language.ts';
import { isSameWord } from './stem.ts';
import { isUnspaced, nameOf, wordsIn } from '../../search/index.ts';

/** Words that are searched together: an acronym and its meaning, or the parts of `buy-in`. */
export interface Phrase {
  /** The acronym, or the parts as one word. */
  readonly joined: string;
  readonly sequences: readonly (readonly string[])[];
}

/** What a reader asks for. */
export interface Question {
  readonly words: readonly string[];
  readonly phrases: readonly Phrase[];
}

/** What small English words, such as those of `what is a W-LAN?`, say nothing about. */
const small = new Set(
  (
    'a about all an and any are as at be by can could did do does find for from get give has have how i if in is it ' +
    'its may me mean means my need of on or our should tell that the their there these this to us want was we were ' +
    'what when where which who why will with would you your'
  ).split(' '),
);

/** Whether a word says nothing about what a reader looks for. */
function isSmall(word: string): boolean {
  return (searchLanguage()?.small ?? small).has(word);
}

/** Acronyms as phrases, the longest first. */
export function toAcronyms(
  acronyms: readonly (readonly [short: string, words: string])[],
): readonly Phrase[] {
  return acronyms
    .map(([short, words]) => ({
      joined: nameOf(short),
      sequences: [partsOf(words), partsOf(short)].filter((parts) => parts.length > 1),
    }))
    .filter(({ joined, sequences }) => joined !== '' && sequences.length > 0)
    .sort((a, b) => (b.sequences[0]?.length ?? 0) - (a.sequences[0]?.length ?? 0));
}

/** Reads a question: acronyms and their meanings, compound words, and words, without small ones if there are others. */
export function toQuestion(text: string, acronyms: readonly Phrase[]): Question {
  const parts = wordsIn(text).flatMap((word) =>
    word.parts.map((part, index) => ({ part, isFirst: index === 0, word })),
  );
  const words: string[] = [];
  const phrases: Phrase[] = [];
  for (let at = 0; at < parts.length;) {
    const here = parts[at];
    if (!here) break;
    const { part, isFirst, word } = here;
    const rest = parts.slice(at).map((each) => each.part);
    const meant = acronyms.find(
      ({ joined, sequences }) =>
        lengthOf(rest, sequences) > 0 || (isFirst && isSameWord(word.whole, joined)),
    );
    if (meant) {
      phrases.push(meant);
      at += lengthOf(rest, meant.sequences) || word.parts.length;
    } else if (isFirst && word.parts.length > 1) {
      phrases.push({ joined: word.whole, sequences: [word.parts] });
      at += word.parts.length;
    } else if (isUnspaced(part)) {
      const run = runOf(parts.slice(at).map((each) => each.word));
      if (run.length > 1) phrases.push({ joined: run.join(''), sequences: [run] });
      else words.push(part);
      at += run.length;
    } else if (rest[1]?.length === 1 && labeled.test(part)) {
      phrases.push({ joined: part + rest[1], sequences: [[part, rest[1]]] });
      at += 2;
    } else {
      words.push(part);
      at += 1;
    }
  }
  const telling = words.filter((word) => !isSmall(word));
  return { words: telling.length > 0 || phrases.length > 0 ? telling : words, phrases };
}

/** What a single letter or digit belongs to that comes after it, as in `Part A`. */
const labeled =
  /^(?:appendix|category|class|exhibit|figure|form|group|option|part|phase|plan|section|step|table|tier|title|type)s?$/;

/** The characters without spaces between them that some words begin with. */
function runOf(words: readonly { start: number; end: number; whole: string }[]): readonly string[] {
  const end = words.findIndex(
    ({ start, whole }, index) =>
      !isUnspaced(whole) || (index > 0 && start !== words[index - 1]?.end),
  );
  return words.slice(0, end < 0 ? undefined : end).map(({ whole }) => whole);
}

/** A question in which compound words are single ones, for texts that have their parts in several places. */
export function inWords({ words, phrases }: Question): Question {
  const isRun = ({ joined }: Phrase): boolean => isUnspaced(joined);
  const parts = phrases
    .filter((each) => !isRun(each))
    .flatMap(({ sequences }) => sequences.at(-1) ?? []);
  const runs = phrases.filter(isRun).flatMap(({ joined }) => joined.match(sameScript) ?? [joined]);
  // Single kana say how words belong together.
  const telling = runs.filter((run) => !/^[\u3041-\u309f]$/.test(run));
  const asked = (telling.length > 0 ? telling : runs).map((run) =>
    wordsIn(run).map(({ whole }) => whole),
  );
  return {
    words: [
      ...words,
      ...parts.filter((part) => !isSmall(part)),
      ...asked.flatMap((each) => (each.length === 1 ? each : [])),
    ],
    phrases: asked
      .filter((each) => each.length > 1)
      .map((each) => ({ joined: each.join(''), sequences: [each] })),
  };
}

/** In Japanese, a new word often begins where the script changes. */
const sameScript = /[\u3041-\u309f]+|[\u30a1-\u30ff]+|[^\u3041-\u30ff]+/gu;

/**
 * The query for a question. It finds the words of a phrase anywhere in a text.
 *
 * @param formsOf the other forms of a word in the index
 * @param combineWith whether all words must match, or some
 */
export function toQuery(
  { words, phrases }: Question,
  formsOf: (word: string) => readonly string[],
  combineWith: 'AND' | 'OR',
): QueryCombination {
  return {
    combineWith,
    queries: [
      ...words.map((word) => any(word, ...formsOf(word).map(exactly))),
      ...phrases.map(({ joined, sequences }) =>
        any(
          ...[joined, ...formsOf(joined)].map(exactly),
          ...sequences.map((each) => all(each, formsOf)),
        ),
      ),
    ],
  };
}

/** How many of some words the sequence is long that they start with; 0 where there is none. */
function lengthOf(words: readonly string[], sequences: Phrase['sequences']): number {
  return (
    sequences.find((each) => each.every((word, index) => isSameWord(word, words[index])))?.length ??
    0
  );
}

function partsOf(text: string): readonly string[] {
  return wordsIn(text).flatMap(({ parts }) => parts);
}

function any(...queries: Query[]): Query {
  return { combineWith: 'OR', queries };
}

/** Words of which small ones are everywhere. */
function all(words: readonly string[], formsOf: (word: string) => readonly string[]): Query {
  const telling = words.filter((word) => !isSmall(word));
  return {
    combineWith: 'AND',
    queries: (telling.length > 0 ? telling : words).map((word) =>
      any(...[word, ...formsOf(word)].map(exactly)),
    ),
  };
}

/** A word that the reader didn't type like this, so without endings. */
function exactly(text: string): Query {
  return { combineWith: 'OR', prefix: false, queries: [text] };
}
