import type { Heading } from 'mdast';
import { stepId, type Note, type Page, type PageId } from '../../model/index.ts';
import { slot } from './slots.ts';
import { bookmarkName } from './xml/anchor-bookmark.ts';

/**
 * Names of link targets in a file, as slots. Word allows at most 40 letters, digits and underscores, so the names are
 * numbered, not made from titles. A leading underscore hides them in Word's dialogs.
 */
export interface Bookmarks {
  readonly ofPage: (page: Page) => string;
  readonly ofHeading: (page: Page, heading: Heading) => string | undefined;
  /**
   * The bookmark of a heading, passage or step, or of the page where it has no such anchor. Undefined for a page that is
   * not in the file.
   */
  readonly at: (page: PageId, anchor?: string) => string | undefined;
  /** Where a footnote is cited first; undefined for a footnote of a page that is not in the file. */
  readonly ofNote: (page: Page, note: Note) => NotePlace | undefined;
}

/** The first citation of a footnote. */
export interface NotePlace {
  readonly name: string;
  /** The footnote's id in the file: Word counts from 1, whatever number it shows. */
  readonly id: string;
  /** The element with the number that it shows. */
  readonly number: string;
}

/** The parts after the pages of a toolkit. */
export const backBookmarks = { glossary: '_Glossary', resources: '_Resources' } as const;

/** Names the pages, headings and footnotes of a file with the given pages. */
export function toBookmarks(pages: readonly Page[]): Bookmarks {
  const inFile = new Map(pages.map((page) => [page.id, page]));
  const headings = new WeakMap<Page, ReadonlyMap<Heading, number>>();
  const headingsOf = (page: Page): ReadonlyMap<Heading, number> => {
    const known =
      headings.get(page) ??
      new Map([...page.anchors.keys()].map((heading, place) => [heading, place]));
    headings.set(page, known);
    return known;
  };
  return {
    ofPage: ({ id }) => slot('page', id),
    ofHeading: (page, heading) => {
      const place = inFile.has(page.id) ? headingsOf(page).get(heading) : undefined;
      return place === undefined ? undefined : slot('heading', page.id, place);
    },
    at: (id, anchor) => {
      const page = inFile.get(id);
      if (!page) return undefined;
      const place = anchor === undefined ? -1 : page.anchorIds.lastIndexOf(anchor);
      if (place >= 0) return slot('heading', id, place);
      const step = page.steps.find((each) => stepId(each) === anchor);
      return step ? bookmarkName(stepId(step)) : slot('page', id);
    },
    ofNote: (page, { number }) => {
      if (!inFile.has(page.id)) return undefined;
      const place = [page.id, number - page.firstNote] as const;
      return {
        name: slot('note', ...place),
        id: slot('noteId', ...place),
        number: slot('noteNumber', ...place),
      };
    },
  };
}
