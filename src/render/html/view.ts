import type { Corpus, Page } from '../../model/index.ts';

/** The page that is being written, and the corpus around it. */
export interface View {
  readonly corpus: Corpus;
  readonly page: Page;
}

/** Where a text comes from: notes of one page are shown on the references page as well. */
export interface TextView extends View {
  readonly source: Page;
}
