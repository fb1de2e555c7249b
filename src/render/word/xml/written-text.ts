import type { Entry } from './contents.ts';

/** A stretch of a document with its footnotes, as it is kept: plain data, with slots for what the file decides. */
export interface WrittenText {
  readonly xml: string;
  readonly notes: readonly WrittenNote[];
  /** Its headings in the table of contents. */
  readonly entries: readonly Entry[];
  /** A digest of the text and its notes. */
  readonly sum: string;
  /** The slots on which the lengths of lines depend: of numbers of pages and of notes, each once. */
  readonly numbers: readonly string[];
  /** The ids of the footnotes that it cites, in order. */
  readonly cited: readonly string[];
  /** What has ids of the file: in the text, and in the notes. */
  readonly used: readonly [UsedIds, UsedIds];
}

export interface WrittenNote {
  /** A slot. */
  readonly id: string;
  readonly xml: string;
}

/** How many bookmarks and drawings there are, and the slots of lists, each once. */
export interface UsedIds {
  readonly marks: number;
  readonly drawings: number;
  readonly lists: readonly string[];
}
