/** What a header shows besides the title of the toolkit. */
export interface HeaderFacts {
  /** The title of the section. */
  readonly section: string;
  /** Whether that is the title of a page in the file, so that Word can take it from there. */
  readonly isInFile: boolean;
}
