import type { Corpus, Finding } from '../model/index.ts';

/** Content and its findings. */
export interface Checked {
  readonly corpus: Corpus;
  readonly findings: readonly Finding[];
}
