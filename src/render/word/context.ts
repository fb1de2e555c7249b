import type { CalloutKind, Corpus, Note, Page } from '../../model/index.ts';
import type { Bookmarks } from './bookmarks.ts';
import type { ShownImages } from './images.ts';
import { textWidthTwip, type Paper } from './paper.ts';

/** Character formatting: nested marks add up. */
export interface Look {
  readonly bold?: true;
  readonly italics?: true;
  /** Emphasis in a language without italics. */
  readonly emphatic?: true;
  readonly strike?: true;
  readonly code?: true;
  readonly link?: true;
  readonly vertical?: 'sub' | 'super';
  /** In points, where it is not that of the style. */
  readonly size?: number;
  /** Whether the paragraph runs from right to left: then its numbers and signs do, too. */
  readonly leftward?: true;
}

/** The list of an item. */
export interface ListPlace {
  /** The name of its numbering definition. */
  readonly definition: string;
  /** What a numbered list is told by, and the number of its first item; absent if the list has bullets. */
  readonly numbers?: { readonly list: string; readonly start: number };
  /** From 0 to 8: Word has nine levels; deeper ones share the last. */
  readonly level: number;
}

/** What a builder knows about its surroundings. Read-only; nested nodes inherit it. */
export interface Context {
  readonly corpus: Corpus;
  /** The page being built: relative addresses start at its path. */
  readonly page: Page;
  readonly bookmarks: Bookmarks;
  readonly images: ShownImages;
  readonly paper: Paper;
  /** The level of the page's own heading in the outline, from 1. */
  readonly outline: number;
  readonly look: Look;
  /** The style of paragraphs. */
  readonly style: string;
  readonly indentTwip: number;
  readonly list?: ListPlace;
  /** How many numbered lists are around it. */
  readonly numberedLists: number;
  readonly quoted: boolean;
  /** The outermost callout around it, and the indent of its text. */
  readonly callout?: { readonly kind: CalloutKind; readonly atTwip: number };
  /** Whether the caption of an image is written below it. */
  readonly hasCaption?: true;
  /** The heading above, which names tables. */
  readonly subject: string;
  /** Whether this is the text of a footnote, where Word allows no footnote references. */
  readonly inNote: boolean;
  /** Whether this repeats a text that is elsewhere in the file. */
  readonly isCopy?: true;
  /** Whether links to other pages show the page number. */
  readonly withPageNumbers: boolean;
  /** Whether the file has the list of all resources. */
  readonly hasAllResources: boolean;
  /** Whether the file has a cover, with the date, the notice and the contact of the whole. */
  readonly hasCover: boolean;
  /** The date on the cover; absent where there is none. */
  readonly date?: string;
  /** Whether links are followed by their web addresses, for readers on paper. */
  readonly withAddresses?: true;
}

/** What differs from page to page, and from file to file. */
type Surroundings = Pick<
  Context,
  | 'corpus'
  | 'page'
  | 'bookmarks'
  | 'images'
  | 'paper'
  | 'outline'
  | 'withPageNumbers'
  | 'hasAllResources'
  | 'hasCover'
  | 'date'
>;

/** The context of a page's body. */
export function pageContext(place: Surroundings): Context {
  return {
    ...place,
    look: {},
    style: 'BodyText',
    indentTwip: 0,
    numberedLists: 0,
    quoted: false,
    subject: place.page.meta.title,
    inNote: false,
  };
}

/** The context of the text of a page's footnotes, in a paragraph style. */
export function noteContext(context: Context, style: string): Context {
  return { ...context, style, inNote: true, withPageNumbers: false, numberedLists: 0 };
}

/** The context of indented content. The indent stops at half the text width. */
export function indented(context: Context, byTwip: number): Context {
  const indentTwip = Math.min(
    context.indentTwip + byTwip,
    Math.floor(textWidthTwip(context.paper) / 2),
  );
  return { ...context, indentTwip };
}

/** The footnote with an identifier on a page. */
export function noteOf(page: Page, identifier: string): Note | undefined {
  return page.notes.find((note) => note.identifier === identifier);
}
