import type { Nodes } from 'mdast';
import type { WordAtom } from '../../read/atoms.ts';
import type { Look } from '../../read/document.ts';
import type { Passage } from '../../source/passages.ts';
import type { DesiredAtom } from '../desired.ts';

/** Between two lines that were joined, or are to be. */
export const split = { kind: 'split', text: '', look: {} } as const;

/** An atom of the lines that were sent out. */
export interface BaseAtom {
  readonly word: WordAtom | typeof split;
  readonly look: Look;
  /** Absent for what the program adds. */
  readonly passage?: Passage | undefined;
  /** Its position in the passage; -1 for what the program adds. */
  readonly at: number;
  /** The position of its line. */
  readonly line: number;
}

/** An atom of the lines that came back. */
export interface ReturnedAtom {
  readonly word: WordAtom | typeof split;
  readonly look: Look;
}

/** An atom of the result: one that was there, or one that is new. */
export type ResultAtom =
  | { readonly base: number; readonly desired: DesiredAtom | undefined }
  | { readonly base: undefined; readonly desired: DesiredAtom };

/** A difference between lines that were sent out and what came back. */
export interface Hunk {
  readonly kind: 'words' | 'marks' | 'link' | 'image' | 'paragraph divided' | 'paragraphs joined';
  /** The positions of the base atoms that it replaces or changes. */
  readonly start: number;
  readonly end: number;
  /** Its place in the result. */
  readonly resultStart: number;
  readonly resultEnd: number;
  readonly before: string;
  readonly after: string;
  /** Why it cannot be carried over. */
  readonly reason?: string;
}

/** How lines that were sent out differ from what came back. */
export interface Comparison {
  readonly base: readonly BaseAtom[];
  readonly result: readonly ResultAtom[];
  readonly hunks: readonly Hunk[];
  /** The ids of the footnotes whose marks are still there, in both files. */
  readonly notes: readonly (readonly [before: string, after: string])[];
}

/** What the comparison needs to know about the rest of the files. */
export interface ComparisonContext {
  /** The address to write for a link of the returned file; undefined if it leads nowhere that is known. */
  readonly toUrl: (link: string, file: string) => string | undefined;
  readonly urlOf: (passage: Passage, node: Nodes) => string;
  readonly isSameLink: (before: string | undefined, after: string | undefined) => boolean;
  /** The text that is written for inserted text. */
  readonly toContentStyle: (text: string, before: string) => string;
  /** The identifier of a footnote that is new; undefined if there can't be one. */
  readonly newNote: (id: string, file: string) => string | undefined;
  /** Whether a footnote is cited elsewhere on its page as well. */
  readonly isCitedElsewhere: (passage: Passage, identifier: string) => boolean;
  readonly textOf: (file: string) => string;
}

/** The words and signs of atoms. */
export function words<Word>(atoms: readonly { readonly word: Word }[]): readonly Word[] {
  return atoms.map(({ word }) => word);
}
