import type { Heading } from 'mdast';
import type { Note, Page, PageId } from '../../model/index.ts';

/**
 * Names for the places of a file that links lead to. Word takes at most 40 letters, digits and
 * underscores, so they are counted instead of made from titles; a leading underscore hides them from people.
 */
export interface Bookmarks {
  readonly ofPage: (page: Page) => string;
  readonly ofHeading: (heading: Heading) => string | undefined;
  /**
   * The name of a place; of the page itself where it has no such heading. None of a page that the file
   * does not hold.
   */
  readonly at: (page: PageId, anchor?: string) => string | undefined;
  /** The place at which a note is cited first; none of a note of a page that the file does not hold. */
  readonly ofNote: (note: Note) => NotePlace | undefined;
}

/** Where a note is cited first. */
export interface NotePlace {
  readonly name: string;
  /** The note's id in the file: Word counts notes from 1, whatever number it shows. */
  readonly id: number;
}

/** The parts that stand behind the pages of a toolkit. */
export const backBookmarks = { glossary: '_Glossary', resources: '_Resources' } as const;

/** Names the pages, headings and notes of a file that holds the given pages. */
export function toBookmarks(pages: readonly Page[]): Bookmarks {
  const names = new Map<PageId, string>();
  const headings = new Map<Heading, string>();
  const places = new Map<string, string>();
  const notes = new Map<Note, NotePlace>();
  for (const [index, page] of pages.entries()) {
    const name = `_Page${index + 1}`;
    names.set(page.id, name);
    for (const [position, [heading, anchor]] of [...page.anchors].entries()) {
      headings.set(heading, `${name}_Heading${position + 1}`);
      places.set(`${page.id}#${anchor}`, `${name}_Heading${position + 1}`);
    }
    for (const note of page.notes)
      notes.set(note, { name: `_Note${note.number}`, id: notes.size + 1 });
  }
  return {
    ofPage: (page) => names.get(page.id) ?? '_Page',
    ofHeading: (heading) => headings.get(heading),
    at: (page, anchor) => places.get(`${page}#${anchor ?? ''}`) ?? names.get(page),
    ofNote: (note) => notes.get(note),
  };
}
