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

/** The page that the toolkit's title leads to; undefined where there is no page at all. */
export function homeOf(corpus: Corpus): Page | undefined {
  const pages = [...corpus.pages.values()];
  return pages.find((page) => page.kind === 'home') ?? pages[0];
}
