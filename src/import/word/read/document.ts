import type { Format } from './formats.ts';

/** How letters look, where that differs from the rest of their paragraph. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly code?: true;
  readonly vertical?: 'sub' | 'super';
}

/** A part of a paragraph with one look. */
export interface Span {
  /** `note` is the mark of a footnote; `number` shows the number of one that is marked elsewhere. */
  readonly kind: 'text' | 'note' | 'number' | 'image' | 'break';
  /** The words; of an image its alternative text. */
  readonly text: string;
  readonly look: Look;
  /** A web address, or `#` and the name of a bookmark. */
  readonly link?: string;
  /** The id of a footnote, or the path of an image's file in the package. */
  readonly id?: string;
}

/** Where a paragraph of a table is; all count from 0. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  /** Its position among the cells of its row. */
  readonly column: number;
  /** How many columns of the table it takes; absent if it is one. */
  readonly columns?: number;
  /** Whether it is a part of a cell that takes several rows. */
  readonly isTall?: true;
  /** Whether its table is in a cell of another one. */
  readonly isNested?: true;
  /** How many columns of the table are empty before the first cell of its row; absent if none are. */
  readonly skipped?: number;
  /** Whether its row is marked as a head, or its table says that the first row is none. */
  readonly head?: 'marked' | 'none';
}

/** The list that a paragraph is an item of. */
interface WordList {
  readonly id: string;
  readonly isOrdered: boolean;
  /** From 0. */
  readonly level: number;
  /** The number of the first item of that level. */
  readonly start: number;
  /** Whether its sign is blank, as that of a further paragraph of an item. */
  readonly isBlank?: true;
  /** The format of its numbers, such as `lowerLetter`, and what is around them: `(%1)`. ISO/IEC 29500-1, 17.18.59 */
  readonly format: string;
  readonly label: string;
  /** How far its text is from the margin, in twips. */
  readonly indent?: number;
  /** Whether the box that is its sign is checked; absent if its sign is no box. */
  readonly isChecked?: boolean;
}

/** Something in a paragraph that is not in its spans. */
export interface Omission {
  readonly what:
    | 'hidden text'
    | 'page number'
    | 'footnote number'
    | 'form field'
    | 'phonetic guide'
    | 'embedded document';
  /** What it says; may be empty. */
  readonly words: string;
}

/** A paragraph of a Word file. */
export interface WordParagraph {
  /** The name of its style in lower case, without spaces. */
  readonly style: string;
  /** How its letters look if nothing else is said. */
  readonly look: Look;
  /** Its level in the outline, from 1; absent if it is no heading. */
  readonly outline?: number;
  readonly list?: WordList;
  /** The level of the list that it says it has no number in, where its style would give it none. */
  readonly unnumbered?: number;
  readonly cell?: CellPlace;
  /** How it says it is aligned, in text that runs from left to right. */
  readonly align?: 'left' | 'center' | 'right';
  /** How far it is from the margin, in twips: by itself, and by its style. */
  readonly indent?: number;
  readonly styleIndent?: number;
  /** Whether it is a line across the page and nothing else. */
  readonly isRule?: true;
  /** Whether it has a fill or a border, as callouts have. */
  readonly isFramed: boolean;
  readonly spans: readonly Span[];
  readonly bookmarks: readonly string[];
  /** Whether it is in a table of contents. */
  readonly isContents: boolean;
  /** Whether it is in the block that a program keeps for contents, as their heading is. */
  readonly isInContentsBlock?: true;
  /** Shapes, equations and other things in it that have no words of the text. */
  readonly objects: readonly string[];
  readonly formats: readonly Format[];
  /** The text boxes that are anchored in it. */
  readonly boxes?: readonly (readonly WordParagraph[])[];
  readonly omissions?: readonly Omission[];
}

/** A comment in the margin. */
export interface WordComment {
  readonly author: string;
  readonly date: string | undefined;
  readonly text: string;
  /** The words that it is about. */
  readonly words: string;
  /** The position of the paragraph where it begins, or that cites its footnote; undefined if it is in neither. */
  readonly paragraph: number | undefined;
}

/** What a Word file says. Plain data, which a thread can pass on. */
export interface WordDocument {
  readonly body: readonly WordParagraph[];
  /** The paragraphs of footnotes, by their ids. */
  readonly notes: ReadonlyMap<string, readonly WordParagraph[]>;
  readonly comments: readonly WordComment[];
  /** The entries of tables of contents, with all that their fields show. */
  readonly contents: readonly string[];
  /** The texts of running heads and feet. */
  readonly heads: readonly string[];
  /** The colors of letters in its styles. */
  readonly colors: ReadonlySet<string>;
  /** The text of each paragraph, wherever it is, to compare what became of the file with. */
  readonly texts: readonly string[];
  /** The custom properties, by name. */
  readonly properties: ReadonlyMap<string, string>;
  /** The authors of tracked changes, in the order of their first change. */
  readonly authors: readonly string[];
  /** How many changes are tracked. */
  readonly tracked: number;
}
