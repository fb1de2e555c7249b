import type { FootnoteDefinition, Nodes } from 'mdast';
import type { Place } from './finding.ts';
import type { Target } from './target.ts';

/** Offsets in a text, from 0 in UTF-16 units; `end` is the first one after the range. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A part of a block that is no prose, or that its author may not have worded. */
export interface TextSpan extends TextRange {
  readonly kind: 'code' | 'image' | 'address' | 'link' | 'emphasis' | 'quotation';
  /** What a link leads to. */
  readonly target?: Target | undefined;
}

/** A run of text that is read in one go, with an exact map to the file that it is written in. */
export interface TextBlock {
  /** `image` is alternative text, `caption` the title of an image, `value` a text of YAML. */
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'code' | 'image' | 'caption' | 'value';
  /** Absent for YAML. */
  readonly node?: Nodes;
  /** The footnote that the block belongs to. */
  readonly footnote?: FootnoteDefinition | undefined;
  /** Whether it is inside a block quote. */
  readonly isQuoted: boolean;
  /** What readers see, without marks and footnote references. */
  readonly text: string;
  /**
   * The text for rules about language: of the same length, with code and addresses as one word (`Xxx`) and
   * images as signs that belong to no word. Empty for code blocks.
   */
  readonly prose: string;
  /** In the order of their starts. */
  readonly spans: readonly TextSpan[];
  /** Where a range of the text is written in the file; undefined if that is not known. */
  readonly writtenAt: (range: TextRange) => TextRange | undefined;
  /** The place of a range of the text; that of the whole block where its own is not known. */
  readonly placeOf: (range: TextRange) => Place | undefined;
}

/** Headings, paragraphs, cells, code and captions of a page's body, without alternative text. */
export function bodyBlocksOf({ blocks }: TextSource): readonly TextBlock[] {
  return blocks().filter(({ kind }) => kind !== 'value' && kind !== 'image');
}

/** A file of text: a page or a registry. */
export interface TextSource {
  /** The path from the content folder. */
  readonly id: string;
  /** Empty if there is no such file, or it could not be read. */
  readonly text: string;
  /** Where its YAML is; absent on a page without front matter. */
  readonly yaml?: TextRange | undefined;
  /** Its texts in reading order: values of YAML, then the body, with footnotes where they are written. */
  readonly blocks: () => readonly TextBlock[];
}
