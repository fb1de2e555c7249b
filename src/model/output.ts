import type { Finding } from './finding.ts';

export type OutputKind =
  'page' | 'redirect' | 'word' | 'pdf' | 'checklist' | 'download' | 'asset' | 'manifest';

/** A rendered file. */
export interface Output {
  /** Its path from the outputs folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly kind: OutputKind;
  /** What people call it: the title of the page, the name of the download. */
  readonly title: string;
  /**
   * The bytes of the copy in the site's downloads, where they differ: a web page has other links to the site
   * from there.
   */
  readonly siteCopy?: Uint8Array;
}

/** What was rendered, and which content doesn't fit. With an error among the findings, nothing is written. */
export interface Rendered {
  readonly outputs: readonly Output[];
  readonly findings: readonly Finding[];
}

/** Files of the program that outputs need, by name: style sheets, scripts, fonts. */
export type Assets = ReadonlyMap<string, Uint8Array>;
