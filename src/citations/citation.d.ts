declare module '@citation-js/core' {
  interface InputOptions {
    /** The format of the input; without it, a text may be taken for an address that is fetched. */
    readonly forceType: string;
    readonly generateGraph: boolean;
  }

  /** What plugins add to the library. */
  export const plugins: {
    readonly input: { chain(input: unknown, options: InputOptions): unknown[] };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
