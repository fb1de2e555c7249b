import type { Corpus, Page, PageId } from '../../model/index.ts';
import type { Download } from './download.ts';

/** A page of the site: one of the content, or a generated one. */
export interface SitePage {
  /** The path of its source; for a generated page, the one that its source would have. */
  readonly id: PageId;
  readonly kind: Page['kind'] | 'generated';
  readonly meta: Pick<Page['meta'], 'title' | 'description'>;
  readonly anchors: Page['anchors'];
  /** The names of style sheets and scripts that it loads besides those of all pages. */
  readonly assets?: readonly string[];
}

/** The current page, and the corpus around it. */
export interface View<Current extends SitePage = SitePage> {
  readonly corpus: Corpus;
  readonly page: Current;
  /** The files offered for download; empty if none were made. */
  readonly downloads: readonly Download[];
  /** Set while the page is written as a part of the single-page document. */
  readonly isSinglePage?: true;
}

/** A view of a text, with the page that it comes from: the references page shows the notes of all pages. */
export interface TextView extends View {
  readonly source: Page;
}
