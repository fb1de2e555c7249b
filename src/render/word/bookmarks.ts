import type { Heading } from 'mdast';
import type { Corpus, Page, PageId } from '../../model/index.ts';

/**
 * Names for the places that links lead to. Word takes at most 40 letters, digits and underscores, so
 * they are counted instead of made from titles; a leading underscore hides them from people.
 */
export interface Bookmarks {
  readonly ofPage: (page: Page) => string;
  readonly ofHeading: (heading: Heading) => string | undefined;
  /** The name of a place; of the page itself where it has no such heading, and of no page none. */
  readonly at: (page: PageId, anchor?: string) => string | undefined;
}

/** Names the pages and headings of a corpus. */
export function toBookmarks(corpus: Corpus): Bookmarks {
  const names = new Map<PageId, string>();
  const headings = new Map<Heading, string>();
  const places = new Map<string, string>();
  for (const [index, page] of [...corpus.pages.values()].entries()) {
    const name = `_Page${index + 1}`;
    names.set(page.id, name);
    for (const [position, [heading, anchor]] of [...page.anchors].entries()) {
      headings.set(heading, `${name}_Heading${position + 1}`);
      places.set(`${page.id}#${anchor}`, `${name}_Heading${position + 1}`);
    }
  }
  return {
    ofPage: (page) => names.get(page.id) ?? '_Page',
    ofHeading: (heading) => headings.get(heading),
    at: (page, anchor) => places.get(`${page}#${anchor ?? ''}`) ?? names.get(page),
  };
}

/** The name of the place at which a note is cited first. */
export function noteBookmark(number: number): string {
  return `_Note${number}`;
}
