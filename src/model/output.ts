import type { VFile } from 'vfile';
import type { Corpus } from './corpus.ts';
import type { Problem } from './problem.ts';

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

/** A problem of the corpus as a whole, which names the file it stands in. */
export interface FileProblem extends Problem {
  readonly file: VFile;
}

/** What a renderer made, and what of the content did not fit: with an `unfit` nothing is written. */
export interface Rendered {
  readonly outputs: readonly Output[];
  readonly unfit: readonly FileProblem[];
  /** What only just fitted: a warning each, and everything is written. */
  readonly tight?: readonly FileProblem[];
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
