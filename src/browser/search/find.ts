import MiniSearch, { type SearchOptions } from 'minisearch';
import type { SearchDocument, SearchIndex } from '../../model/index.ts';
import { toQuery, toAcronyms } from './query.ts';
import { nameOf, termsOf } from './tokenize.ts';

/** A result, with the terms that matched. */
export interface Found {
  readonly document: SearchDocument;
  readonly terms: ReadonlySet<string>;
}

/** The maximum number of results for one page, and in total. */
const maxResults = { perPage: 3, total: 20 };

const options: SearchOptions = {
  // Queries are split into words already.
  tokenize: (text) => [text],
  processTerm: (term) => term,
  prefix: (term) => term.length > 1,
  boost: { title: 4, also: 3, where: 0.5 },
  // A page before its sections, where both match equally.
  boostDocument: (_id, _term, stored) => (stored?.['kind'] === 'page' ? 1.3 : 1),
};

/** Creates the search of an index: best results first, none for a query without words. */
export function toFinder({ documents, acronyms }: SearchIndex): (text: string) => readonly Found[] {
  const search = new MiniSearch<SearchDocument & { readonly id: number }>({
    fields: ['title', 'also', 'where', 'text'],
    storeFields: ['kind'],
    tokenize: termsOf,
    processTerm: (term) => term,
  });
  search.addAll(documents.map((document, id) => ({ ...document, id })));
  const known = toAcronyms(acronyms);
  const words = new Set(
    documents.flatMap(({ title, also = '', text }) => termsOf(`${title} ${also} ${text}`)),
  );
  // One typo in five letters is allowed, but not in a word of the index.
  const fuzzy = (term: string): number | false =>
    term.length > 3 && !words.has(term) ? 0.2 : false;
  return (text) => {
    if (termsOf(text).length === 0) return [];
    // Results should match all words; where none does, some of them.
    const all = search.search(toQuery(text, known, 'AND'), { ...options, fuzzy });
    const results =
      all.length > 0 ? all : search.search(toQuery(text, known, 'OR'), { ...options, fuzzy });
    const asked = nameOf(text);
    const hits = results.flatMap(({ id, terms }) => {
      const document = documents[Number(id)];
      return document ? [{ document, terms: new Set(terms) }] : [];
    });
    // Results whose name is the query come first.
    const isNamed = ({ document: { title, also = '' } }: Found): boolean =>
      nameOf(title) === asked || nameOf(also) === asked;
    return limit([...hits.filter(isNamed), ...hits.filter((hit) => !isNamed(hit))]);
  };
}

function limit(found: readonly Found[]): readonly Found[] {
  const counts = new Map<string, number>();
  const kept = found.filter(({ document: { kind, href } }) => {
    if (kind !== 'page' && kind !== 'part') return true;
    const page = href.replace(/#.*/, '');
    counts.set(page, (counts.get(page) ?? 0) + 1);
    return (counts.get(page) ?? 0) <= maxResults.perPage;
  });
  return kept.slice(0, maxResults.total);
}
