import type { Corpus, Note, Page, PageId, SiteHistory } from '../../model/index.ts';
import type { Download } from './download.ts';

/** A page of the site: one of the content, or a generated one. */
export interface SitePage {
  /** The path of its source; for a generated page, the one that its source would have. */
  readonly id: PageId;
  readonly kind: Page['kind'] | 'generated';
  readonly meta: Pick<Page['meta'], 'title' | 'description'>;
  readonly anchorIds: Page['anchorIds'];
  /** The names of style sheets and scripts that it loads besides those of all pages. */
  readonly assets?: readonly string[];
  /** Set where search engines should not list it: it repeats others, or nobody looks for it. */
  readonly isUnlisted?: true;
  /** Set where it shows the texts of all pages. */
  readonly showsAll?: true;
}

/** The current page, and the corpus around it. */
export interface View<Current extends SitePage = SitePage> {
  readonly corpus: Corpus;
  readonly page: Current;
  /** The files offered for download; empty if none were made. */
  readonly downloads: readonly Download[];
  /** What changed in the content, for the frame of the page; absent where that is not known. */
  readonly history?: SiteHistory | undefined;
  /** Set while the page is written as a part of the single-page document. */
  readonly singlePage?: SinglePage;
  /** Set where the single-page document is cut into several. */
  readonly isPrintCut?: boolean;
  /** Set where blocks say which lines of their source they are made from. */
  readonly hasLines?: boolean;
  /** Whether the site is served at its path, as a preview is. In a folder, only relative links work. */
  readonly isServed?: boolean;
  /** The page or part that lists a note, where notes are on several. */
  readonly partOfNote?: (note: Note) => PageId;
}

/** A part of the single-page document: all of it, unless it would be too large. */
export interface SinglePage {
  readonly id: PageId;
  /** The part that has a page of the content. */
  readonly partOf: (page: PageId) => PageId;
  /** The part that has the glossary and the facts. */
  readonly lists: PageId;
}

/** A view of a text, with the page that it comes from: the references page shows the notes of all pages. */
export interface TextView extends View {
  readonly source: Page;
}
