declare module 'commonmark-spec' {
  /** The examples of the CommonMark specification; a tab is written as `→` in them. */
  export const tests: readonly {
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
    readonly number: number;
  }[];
}
