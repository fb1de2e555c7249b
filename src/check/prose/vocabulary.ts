import { policyNouns, policyWords } from './policy-words.ts';
import { remembering, type Speller } from './speller.ts';

/** Which words are right, and which of them can be suggested. */
export interface Vocabulary {
  readonly isRight: Speller;
  /** Whether the dictionary or the content has a word as it is. */
  readonly has: Speller;
  /** The words that the content brings. */
  readonly content: ReadonlySet<string>;
}

/** What comes before a hyphen and is no word by itself. */
const prefixes = new Set(
  'anti bi co counter cyber de e inter intra macro meta micro mid mini multi neuro non pan para post pre pro pseudo quasi re self semi socio sub super tele trans tri ultra un uni'.split(
    ' ',
  ),
);

/** Prefixes of long words without a hyphen, as in `underserved`. */
const joined =
  'anti bio co counter cyber hyper inter intra macro micro mis multi neuro non out over post pre psycho re semi socio sub super tele trans un under'.split(
    ' ',
  );

/** With a prefix, shorter words look like misspelt ones. */
const minJoined = 6;

/** No shorter word is a plural of its own. */
const minPlural = 4;

const made = new WeakMap<ReadonlySet<string>, WeakMap<Speller, Vocabulary>>();

/** Combines the words of a dictionary and of the content, once for all pages. */
export function toVocabulary(words: ReadonlySet<string>, speller: Speller): Vocabulary {
  const known = made.get(words) ?? new WeakMap<Speller, Vocabulary>();
  made.set(words, known);
  const vocabulary = known.get(speller) ?? combine(words, speller);
  known.set(speller, vocabulary);
  return vocabulary;
}

function combine(words: ReadonlySet<string>, speller: Speller): Vocabulary {
  const content = toContent(words);
  const has: Speller = (word) => content.has(word) || isOfPolicy(word) || speller(word);
  const isKnown: Speller = (word) =>
    !isWord(word) ||
    has(word) ||
    content.has(word.toLowerCase()) ||
    isOfPolicy(word.toLowerCase()) ||
    numbersOf(word).some((other) => isOwn(other, content, speller)) ||
    joined.some((prefix) => isJoined(word.toLowerCase(), prefix, speller)) ||
    // Dictionaries have few words with marks, such as `cafe` for `café`.
    (/[^a-z'-]/i.test(word) && speller(word.normalize('NFD').replace(/\p{M}/gu, '')));
  const isRight: Speller = (word) => isKnown(word) || isKnown(word.replace(/'s$/, ''));
  return { content, has, isRight: remembering(isRight) };
}

function isOfPolicy(word: string): boolean {
  return (
    policyWords.has(word) ||
    policyNouns.has(word) ||
    singularsOf(word).some((singular) => policyNouns.has(singular))
  );
}

/** Whether a word is known from the content alone: of its own words, the dictionary has all the forms there are. */
function isOwn(word: string, content: ReadonlySet<string>, speller: Speller): boolean {
  return [word, word.toLowerCase()].some((each) => content.has(each) && !speller(each));
}

/** The possible singulars and plurals of a word. */
function numbersOf(word: string): readonly string[] {
  const plurals = /[^aeiou]y$/i.test(word)
    ? [`${word.slice(0, -1)}ies`]
    : [/(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`];
  return word.length < minPlural ? [] : [...singularsOf(word), ...plurals];
}

function singularsOf(word: string): readonly string[] {
  if (word.length < minPlural || !/(?:[^suy]|[aeiou]y)s$/i.test(word)) return [];
  if (/ies$/i.test(word)) return [`${word.slice(0, -3)}y`];
  return /(?:s|x|z|ch|sh)es$/i.test(word) ? [word.slice(0, -2)] : [word.slice(0, -1)];
}

function isJoined(word: string, prefix: string, speller: Speller): boolean {
  const rest = word.slice(prefix.length);
  return word.startsWith(prefix) && rest.length >= minJoined && speller(rest);
}

/** Whether a part of a hyphenated word is a prefix, such as `co` in `co-author`. */
export function isPrefix(part: string): boolean {
  return prefixes.has(part.toLowerCase());
}

/**
 * Whether a word is one that a dictionary could have: no number, no acronym such as `HMOs`, no single
 * letter, and in the Latin alphabet.
 */
function isWord(word: string): boolean {
  return !/^(?:.|.*\p{N}.*|\p{Lu}+s?)$|[^\p{Script=Latin}\p{M}'-]/u.test(word);
}

/** The words of the content with their parts, as they are written and in small letters. */
function toContent(words: ReadonlySet<string>): ReadonlySet<string> {
  const all = [...words].flatMap((word) => {
    const plain = word.replaceAll('\u2019', "'").replace(/'s$/, '');
    return [plain, ...plain.split(/[-&+]/)];
  });
  return new Set(all.flatMap((word) => [word, word.toLowerCase()]).filter(Boolean));
}
