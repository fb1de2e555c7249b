import type { Heading } from 'mdast';
import type { Note, Page, PageId } from '../../model/index.ts';

/**
 * Names of link targets in a file. Word allows at most 40 letters, digits and underscores, so the names are
 * numbered, not made from titles. A leading underscore hides them in Word's dialogs.
 */
export interface Bookmarks {
  readonly ofPage: (page: Page) => string;
  readonly ofHeading: (heading: Heading) => string | undefined;
  /**
   * The bookmark of a heading, or of the page where it has no such heading. Undefined for a page that is
   * not in the file.
   */
  readonly at: (page: PageId, anchor?: string) => string | undefined;
  /** Where a footnote is cited first; undefined for a footnote of a page that is not in the file. */
  readonly ofNote: (note: Note) => NotePlace | undefined;
}

/** The first citation of a footnote. */
export interface NotePlace {
  readonly name: string;
  /** The footnote's id in the file: Word counts from 1, whatever number it shows. */
  readonly id: number;
}

/** The parts after the pages of a toolkit. */
export const backBookmarks = { glossary: '_Glossary', resources: '_Resources' } as const;

/** Names the pages, headings and footnotes of a file with the given pages. */
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
