import type { Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';

/** What kind of download or page an output is. */
export type OutputKind =
  'page' | 'redirect' | 'word' | 'checklist' | 'download' | 'asset' | 'manifest';

/** A file that a renderer made. */
export interface Output {
  /** Its path from the outputs folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly kind: OutputKind;
  /** What it is, for people: the page's title, the name of the download. */
  readonly title: string;
}

/** What a renderer made, and which content does not fit. With an error among the findings, nothing is written. */
export interface Rendered {
  readonly outputs: readonly Output[];
  readonly findings: readonly Finding[];
}

/**
 * Makes outputs from a corpus without errors. Pure: no disk, no clock, no network.
 *
 * @param others what other renderers made, for one that shows it: the site offers it for download
 */
export type Renderer = (
  corpus: Corpus,
  assets: Assets,
  others?: readonly Output[],
) => Promise<Rendered>;

/** Files of the program that outputs need, read by the shell: style sheets, scripts, fonts, by name. */
export type Assets = ReadonlyMap<string, Uint8Array>;
