import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { SearchDocument, SearchIndex } from '../../model/index.ts';
import { toMatcher, type Matcher } from './matches.ts';
import { inWords, toAcronyms, toQuery, toQuestion, type Question } from './query.ts';
import { toSpelling } from './spelling.ts';
import { isCompoundOf, stemOf } from './stem.ts';
import { nameOf, termsOf } from '../../search/index.ts';

/** A result, with what matches in its texts. */
export interface Found {
  readonly document: SearchDocument;
  readonly matchesIn: Matcher;
}

/** The maximum number of results for one page, and in total. */
export const maxResults = { perPage: 3, total: 20 };

const options: SearchOptions = {
  // Queries are split into words already.
  tokenize: (text) => [text],
  processTerm: (term) => term,
  prefix: (term) => term.length > 1,
  boost: { title: 4, also: 3, where: 0.5 },
  // A page before its sections, where both match equally.
  boostDocument: (_id, _term, stored) => (stored?.['kind'] === 'page' ? 1.3 : 1),
};

/** A search of some documents, to which others can be added. */
interface Finder {
  /** The best results first; none for a query without words. */
  readonly find: (text: string) => readonly Found[];
  /** Results that match all of a question. */
  readonly findAll: (text: string) => readonly Found[];
  /** What a text asks for, with its slips corrected. */
  readonly toQuestion: (text: string) => Question;
  readonly add: (documents: readonly SearchDocument[]) => void;
}

/** Creates the search of an index that is loaded as a whole. */
export function toFinder(index: SearchIndex): Finder {
  const words = index.documents.flatMap((each) => termsOf(textOf(each)));
  const finder = toFinderOf(words, index.acronyms);
  finder.add(index.documents);
  return finder;
}

/**
 * Creates a search without documents.
 *
 * @param words of all documents, as often as they are there
 */
export function toFinderOf(words: readonly string[], acronyms: SearchIndex['acronyms']): Finder {
  const documents: SearchDocument[] = [];
  const search = new MiniSearch<SearchDocument & { readonly id: number }>({
    fields: ['title', 'also', 'where', 'text'],
    storeFields: ['kind'],
    extractField: (document, field) => toText(document[field as keyof SearchDocument | 'id']),
    tokenize: termsOf,
    processTerm: (term) => term,
  });
  const known = toAcronyms(acronyms);
  const forms = toForms(words);
  const spell = toSpelling([...words, ...known.flatMap(({ sequences }) => sequences.flat())]);
  const all = [...new Set(words)];
  const compounds = (word: string): readonly string[] =>
    all.filter((each) => isCompoundOf(each, word));
  const formsOf = (word: string): readonly string[] =>
    [...(forms.get(stemOf(word)) ?? []), ...compounds(word)].filter((form) => form !== word);

  const ask = (text: string, question: Question, combineWith: 'AND' | 'OR'): readonly Found[] => {
    const results = search.search(toQuery(question, formsOf, combineWith), options);
    const matcherOf = toMatcherOf(question);
    const found = results.flatMap((result) => {
      const document = documents[Number(result.id)];
      return document ? [{ document, matchesIn: matcherOf(result) }] : [];
    });
    const rankOf = toRank(text, question);
    const ordered = found
      .map((each) => ({ each, rank: rankOf(each.document) }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ each }) => each);
    return limit(ordered, (each) => has(each, question, combineWith));
  };
  const findAll = (typed: string): readonly Found[] => {
    if (termsOf(typed).length === 0) return [];
    const text = spell(typed);
    return ask(text, toQuestion(text, known), 'AND');
  };

  return {
    findAll,
    find: (typed) => {
      if (termsOf(typed).length === 0) return [];
      const text = spell(typed);
      const question = toQuestion(text, known);
      // Results should match all words; where none does, some of them.
      const attempts = [
        () => ask(text, question, 'AND'),
        () => ask(text, question, 'OR'),
        () => ask(text, inWords(question), 'OR'),
      ];
      return attempts.reduce<readonly Found[]>(
        (found, attempt) => (found.length > 0 ? found : attempt()),
        [],
      );
    },
    toQuestion: (typed) => toQuestion(spell(typed), known),
    add: (more) => {
      search.addAll(more.map((document, index) => ({ ...document, id: documents.length + index })));
      documents.push(...more);
    },
  };
}

/**
 * The rank of a document, before its score counts: one of its names is the query; one is but for signs, as `QMB+` for
 * `qmb`; one has all that the question is about, the shorter the better; any other.
 */
function toRank(text: string, { words, phrases }: Question): (document: SearchDocument) => number {
  // All that was typed, or only what is not small.
  const telling = [...words, ...phrases.map(({ joined }) => joined)];
  const names = new Set([nameOf(text), telling.join('')].map(stemOf));
  const matchesIn = toMatcher(new Set(), phrases);
  const hasAll = (name: string): boolean => {
    const stems = new Set(termsOf(name).map(stemOf));
    const keys = new Set(matchesIn(name).map(({ key }) => key));
    return (
      words.every((word) => stems.has(stemOf(word))) &&
      phrases.every(({ joined }) => keys.has(joined))
    );
  };
  return ({ kind, title, also = [] }) => {
    const all = [title, ...also];
    const named = all.filter((name) => names.has(stemOf(nameOf(name))));
    if (named.length > 0) return named.some((name) => !hasOtherSigns(name, text)) ? 0 : 1;
    const near = kind === 'page' ? all.filter(hasAll) : [];
    return Math.min(1000, ...near.map((name) => 2 + termsOf(name).length));
  };
}

/** Whether a name has signs that a text doesn't have; hyphens and the like can be left out. */
function hasOtherSigns(name: string, text: string): boolean {
  return [...name.replace(/[\p{L}\p{N}\s\p{Pd}.,:'\u2019()]/gu, '')].some(
    (sign) => !text.includes(sign),
  );
}

/** The words of the index, by what their forms have in common. */
function toForms(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const same = forms.get(stemOf(word));
    if (same) same.push(word);
    else forms.set(stemOf(word), [word]);
  }
  return forms;
}

/** Matches the terms of a result that don't come from a phrase, and whole phrases. */
function toMatcherOf({ words, phrases }: Question): (result: SearchResult) => Matcher {
  const inPhrases = new Set(
    phrases.flatMap(({ joined, sequences }) => [joined, ...sequences.flat()].map(stemOf)),
  );
  const isOwn = (term: string): boolean =>
    !inPhrases.has(stemOf(term)) || words.some((word) => term.startsWith(word));
  return ({ terms }) => toMatcher(new Set(terms.filter(isOwn)), phrases);
}

/** Whether a result has the phrases of a question as such: MiniSearch finds their words anywhere. */
function has(
  { document, matchesIn }: Found,
  { words, phrases }: Question,
  combineWith: 'AND' | 'OR',
): boolean {
  if (phrases.length === 0) return true;
  const keys = new Set(matchesIn(textOf(document)).map(({ key }) => key));
  const areThere = phrases.map(({ joined }) => keys.has(joined));
  return combineWith === 'AND'
    ? !areThere.includes(false)
    : areThere.includes(true) || (words.length > 0 && keys.size > 0);
}

/** All texts of a document. */
function textOf({ title, also = [], where = '', text }: SearchDocument): string {
  return [title, ...also, where, text].join('\n');
}

/** The value of a field as one text. */
function toText(value: string | number | readonly string[] | undefined): string {
  return typeof value === 'object' ? value.join('\n') : String(value ?? '');
}

/** The first results that are wanted, which takes time to find out. */
function limit(all: readonly Found[], isWanted: (found: Found) => boolean): readonly Found[] {
  const counts = new Map<string, number>();
  const kept: Found[] = [];
  for (const found of all) {
    const { kind, href } = found.document;
    const page = href.replace(/#.*/, '');
    const isOfPage = kind === 'page' || kind === 'part';
    const count = counts.get(page) ?? 0;
    if ((isOfPage && count >= maxResults.perPage) || !isWanted(found)) continue;
    if (isOfPage) counts.set(page, count + 1);
    kept.push(found);
    if (kept.length === maxResults.total) break;
  }
  return kept;
}
