import type { Corpus, Page, PageId } from '../../model/index.ts';
import type { Download } from './download.ts';

/** What a document of the site is about: a page of the content, or one that is made from all of it. */
export interface Leaf {
  /** The path that its source has or would have; it stands there with the ending `.html`. */
  readonly id: PageId;
  readonly kind: Page['kind'] | 'made';
  readonly meta: Pick<Page['meta'], 'title' | 'description'>;
  readonly anchors: Page['anchors'];
  /** Style sheets and scripts that it loads beside those of all pages, by their names among the assets. */
  readonly assets?: readonly string[];
}

/** The document that is being written, and the corpus around it. */
export interface View<Subject extends Leaf = Leaf> {
  readonly corpus: Corpus;
  readonly page: Subject;
  /** The files that readers may take along; empty where none were made. */
  readonly downloads: readonly Download[];
  /** Set while pages are written one after the other into the document of the whole toolkit. */
  readonly isJoined?: true;
}

/** Where a text comes from: notes of one page are shown on the references page as well. */
export interface TextView extends View {
  readonly source: Page;
}
