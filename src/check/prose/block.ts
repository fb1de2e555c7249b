import type { Place } from '../../model/index.ts';

/** What stands between two offsets of a text: UTF-16 units, from 0. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A part of a block that its author did not word. */
export interface Span extends Range {
  readonly kind: 'code' | 'address' | 'title' | 'quotation';
}

/** A run of text that a reader reads in one go: a paragraph, a heading, a cell, words for a picture. */
export interface Block {
  /** The words alone; code and addresses are one letter `X` each, pictures one that is no letter. */
  readonly text: string;
  readonly isNote: boolean;
  /** In the order of their beginnings. */
  readonly spans: readonly Span[];
  /** The place of a part of the text; that of the whole block where the part cannot be found. */
  readonly placeOf: (range: Range) => Place | undefined;
  /** Where a part of the text is written in the page's file, if that is known. */
  readonly writtenAt: (range: Range) => Range | undefined;
}

/** Whether all of a part of a block was worded by somebody else, or is no prose. */
export function isApart(block: Block, { start, end }: Range): boolean {
  return block.spans.some((span) => span.start <= start && end <= span.end);
}

/** Whether a part of a block touches code or an address. */
export function isCode(block: Block, { start, end }: Range): boolean {
  return block.spans.some(
    (span) =>
      (span.kind === 'code' || span.kind === 'address') && span.start < end && start < span.end,
  );
}
