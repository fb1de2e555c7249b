import type { Finding } from './finding.ts';

export type OutputKind =
  'page' | 'redirect' | 'word' | 'pdf' | 'checklist' | 'data' | 'download' | 'asset' | 'manifest';

/** What tells one version of a file from another. */
export interface Sum {
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** A rendered file. */
export interface Output {
  /** Its path from the outputs folder, with `/`. */
  readonly path: string;
  /** May be read from a cache each time. @throws LostBytes where the cache lost them */
  readonly bytes: Uint8Array;
  /** The checksum of the bytes, where it is known. */
  readonly sum?: Sum;
  readonly kind: OutputKind;
  /** Its name for people: the title of the page or the name of the download. */
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
export type Assets = Pick<ReadonlyMap<string, Uint8Array>, 'get'>;
