type SearchKind = 'page' | 'part' | 'work' | 'term';

/** Something that a reader can find. Keys are short, since the file repeats them for each document. */
export interface SearchDocument {
  readonly kind: SearchKind;
  readonly title: string;
  /** Where it is, in words: the section of a page, the page of a part. */
  readonly where?: string;
  /** Its address, relative to the site's folder. */
  readonly href: string;
  /** Other names, such as the one in menus. */
  readonly also?: readonly string[];
  /** Its content as plain text. */
  readonly text: string;
}

/** Words, joined by spaces, with the numbers of the parts that have them, from 1. */
export type WordsByParts = readonly (readonly [parts: readonly number[], words: string])[];

/** Where the documents of a large index are: in scripts of their own, loaded when somebody searches for their words. */
export interface SearchParts {
  readonly count: number;
  /** By the words in titles and other names. */
  readonly names: WordsByParts;
  /** By all words. */
  readonly words: WordsByParts;
}

/** The search index, which pages load when somebody searches. */
export interface SearchIndex {
  /** None in an index of parts. */
  readonly documents: readonly SearchDocument[];
  readonly acronyms: readonly (readonly [acronym: string, meaning: string])[];
  readonly parts?: SearchParts;
}
