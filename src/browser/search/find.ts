import MiniSearch, { type SearchOptions } from 'minisearch';
import type { SearchDocument, SearchIndex } from '../../model/index.ts';
import { toQuery, toAcronyms } from './query.ts';
import { nameOf, termsOf } from './tokenize.ts';

/** Something that was found, and by which of its words. */
export interface Found {
  readonly document: SearchDocument;
  readonly terms: ReadonlySet<string>;
}

/** More of one page would hide the others, and more in all is not read. */
const most = { ofPage: 3, inAll: 20 };

const options: SearchOptions = {
  // What is looked for is in words already.
  tokenize: (text) => [text],
  processTerm: (term) => term,
  prefix: (term) => term.length > 1,
  boost: { title: 4, also: 3, where: 0.5 },
  // A page before its parts, where both say the same.
  boostDocument: (_id, _term, stored) => (stored?.['kind'] === 'page' ? 1.3 : 1),
};

/** Makes what finds things in an index: the best first, none for a text without words. */
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
  // A slip of the keyboard is forgiven in one letter of five; a word that is there is none.
  const fuzzy = (term: string): number | false =>
    term.length > 3 && !words.has(term) ? 0.2 : false;
  return (text) => {
    if (termsOf(text).length === 0) return [];
    // Who names several words wants all of them; some are better than nothing.
    const all = search.search(toQuery(text, known, 'AND'), { ...options, fuzzy });
    const results =
      all.length > 0 ? all : search.search(toQuery(text, known, 'OR'), { ...options, fuzzy });
    const asked = nameOf(text);
    const hits = results.flatMap(({ id, terms }) => {
      const document = documents[Number(id)];
      return document ? [{ document, terms: new Set(terms) }] : [];
    });
    // Who writes a name wants what is called so.
    const isCalled = ({ document: { title, also = '' } }: Found): boolean =>
      nameOf(title) === asked || nameOf(also) === asked;
    return few([...hits.filter(isCalled), ...hits.filter((hit) => !isCalled(hit))]);
  };
}

function few(found: readonly Found[]): readonly Found[] {
  const counts = new Map<string, number>();
  const kept = found.filter(({ document: { kind, href } }) => {
    if (kind !== 'page' && kind !== 'part') return true;
    const page = href.replace(/#.*/, '');
    counts.set(page, (counts.get(page) ?? 0) + 1);
    return (counts.get(page) ?? 0) <= most.ofPage;
  });
  return kept.slice(0, most.inAll);
}
