import { Paragraph, Table, type FileChild, type IParagraphOptions, type ITableOptions } from 'docx';

/** A paragraph whose options can still change: a list adds a number, a footnote its reference. */
interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly options: IParagraphOptions;
}

/** A table with its caption and description for screen readers. */
interface TableBlock {
  readonly kind: 'table';
  readonly options: ITableOptions;
  readonly caption: string;
  readonly description: string;
}

/** A block of a page. */
export type Block = ParagraphBlock | TableBlock;

/** A paragraph in a style, or with any other settings. */
export function paragraph(options: IParagraphOptions): ParagraphBlock {
  return { kind: 'paragraph', options };
}

/** The same block; where it is a paragraph, with more settings. */
export function withOptions(block: Block, options: IParagraphOptions): Block {
  return block.kind === 'paragraph' ? paragraph({ ...block.options, ...options }) : block;
}

/** Converts blocks to objects of the library. */
export function toFileChildren(blocks: readonly Block[]): FileChild[] {
  return apart(blocks).map((block) =>
    block.kind === 'paragraph' ? toParagraph(block) : toTable(block),
  );
}

/** Converts a paragraph to an object of the library. */
export function toParagraph(block: ParagraphBlock): Paragraph {
  return new Paragraph(block.options);
}

/** Word merges adjacent tables, so a line that announces the second separates them. */
export function apart(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'table' || blocks[index - 1]?.kind !== 'table') return [block];
    return [paragraph({ style: 'TableNote', text: `Next table: ${block.description}` }), block];
  });
}

/**
 * A table with `w:tblCaption` and `w:tblDescription`, which the library has no options for: both go
 * at the end of the properties, in the order of ISO/IEC 29500-1 (17.4.59).
 */
function toTable({ options, caption, description }: TableBlock): Table {
  const table = new Table(options);
  const write = table.prepForXml.bind(table);
  table.prepForXml = (context) => {
    const written = write(context);
    const parts: unknown = written?.['w:tbl'];
    const properties: unknown = Array.isArray(parts) ? parts[0]?.['w:tblPr'] : undefined;
    if (Array.isArray(properties))
      properties.push(
        { 'w:tblCaption': { _attr: { 'w:val': caption } } },
        { 'w:tblDescription': { _attr: { 'w:val': description } } },
      );
    return written;
  };
  return table;
}
