/** What a result of a search is. */
export type SearchKind = 'page' | 'part' | 'work' | 'term';

/** Something that a reader can find. Names are short, since each stands in the file a thousand times. */
export interface SearchDocument {
  readonly kind: SearchKind;
  /** What it is called. */
  readonly title: string;
  /** Where it stands, for people: the section of a page, the page of a part. */
  readonly where?: string;
  /** Its address from the folder of the site. */
  readonly href: string;
  /** Other names, such as the one in menus. */
  readonly also?: string;
  /** What it says, as plain text. */
  readonly text: string;
}

/** All that a search looks through: the form of the file that pages load when somebody searches. */
export interface SearchIndex {
  readonly documents: readonly SearchDocument[];
  /** Short forms, each with the words that it stands for. */
  readonly shortForms: readonly (readonly [short: string, words: string])[];
}
