/** What the search knows about the language of a site. */
interface SearchLanguage {
  /** What the forms of a word have in common. */
  readonly stem: (word: string) => string;
  /** Whether words are joined to new ones, whose end says what they are: `Mahngebühr` is a `Gebühr`. */
  readonly hasCompounds?: true;
  /** Words that say nothing about what a reader looks for, in lower case and without accents. */
  readonly small: ReadonlySet<string>;
}

declare global {
  /** Set by a script before that of the search, in languages other than English that have one. */
  var siteSearchLanguage: SearchLanguage | undefined;
}

/** The language of the site; undefined where it is English, or has no script. */
export function searchLanguage(): SearchLanguage | undefined {
  return globalThis.siteSearchLanguage;
}
