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

/** The search index, which pages load when somebody searches. */
export interface SearchIndex {
  readonly documents: readonly SearchDocument[];
  readonly acronyms: readonly (readonly [acronym: string, meaning: string])[];
}
