import type { Corpus, Finding } from '../model/index.ts';

/** The content, and what is wrong with it. */
export interface Checked {
  readonly corpus: Corpus;
  readonly findings: readonly Finding[];
}
