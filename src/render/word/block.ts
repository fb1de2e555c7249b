import type { Messages } from '../../locale/index.ts';
import type { ListPlace } from './context.ts';
import type { Inline, Shading } from './inline.ts';
import type { BorderOptions } from './xml/formatting.ts';

/** The settings of a paragraph. Lengths in twentieths of a point. */
export interface ParagraphOptions {
  /** The id of a paragraph style. */
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: true;
  /** The list of which it is an item. */
  readonly list?: ListPlace;
  readonly border?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right', BorderOptions>>>;
  readonly shading?: Shading;
  readonly bidirectional?: true;
  readonly spacing?: {
    readonly before?: number;
    readonly after?: number;
    readonly line?: number;
    readonly lineRule?: 'auto' | 'exact';
  };
  readonly indent?: {
    readonly left?: number;
    readonly right?: number;
    readonly hanging?: number;
  };
  readonly alignment?: 'left' | 'right' | 'center';
  /** A text in the formatting of the style, before the children. */
  readonly text?: string;
  readonly children?: readonly Inline[];
}

/** A paragraph whose settings can still change: a list adds a number, a footnote its reference. */
interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly options: ParagraphOptions;
}

/** A cell of a table: one paragraph. */
export interface TableCell {
  readonly widthTwip: number;
  readonly shading?: Shading;
  /** Its own margin at the left, where it is not that of the table. */
  readonly leftTwip?: number;
  /** Whether its text runs from bottom to top. */
  readonly isTurned?: true;
  readonly paragraph: ParagraphOptions;
}

/** A table; its first row is its header. */
interface TableBlock {
  readonly kind: 'table';
  /** For screen readers. */
  readonly caption: string;
  readonly description: string;
  readonly rows: readonly (readonly TableCell[])[];
  readonly columnsTwip: readonly number[];
  readonly widthTwip: number;
  readonly indentTwip: number;
  /** How high the header is at least. */
  readonly headTwip?: number;
  readonly marginsTwip: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>;
  readonly borders: Readonly<
    Record<'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV', BorderOptions>
  >;
  /** Whether the first column is at the right. */
  readonly isLeftward?: true;
}

/** A block of a page. */
export type Block = ParagraphBlock | TableBlock;

/** A block of a document: of a page, or the table of contents. */
export type DocumentBlock = Block | { readonly kind: 'contents'; readonly name: string };

/** A paragraph in a style, or with any other settings. */
export function paragraph(options: ParagraphOptions): ParagraphBlock {
  return { kind: 'paragraph', options };
}

/** The same block; where it is a paragraph, with more settings. */
export function withOptions(block: Block, options: ParagraphOptions): Block {
  return block.kind === 'paragraph' ? paragraph({ ...block.options, ...options }) : block;
}

/** Word merges adjacent tables, so a line that announces the second separates them. */
export function apart<Kind extends DocumentBlock>(
  blocks: readonly (Kind | Block)[],
  { say }: Messages,
): readonly (Kind | Block)[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'table' || blocks[index - 1]?.kind !== 'table') return [block];
    return [
      paragraph({
        style: 'TableNote',
        text: say('document.nextTable', { columns: block.description }),
      }),
      block,
    ];
  });
}
