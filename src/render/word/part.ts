import { Bookmark } from 'docx';
import { paragraph, type Block } from './block.ts';
import { run } from './run.ts';
import { pageHeadingStyle } from './styles.ts';
import { toXmlText } from './text.ts';

/** A part of a file that begins on a page of its own: a Word section. */
export interface DocumentPart {
  /** The text of its heading of level 1, which its running head repeats. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A part of the blocks under a heading of its own, which links find by a bookmark. */
export function headedPart(
  title: string,
  bookmark: string,
  blocks: readonly Block[],
): DocumentPart {
  const heading = paragraph({
    style: pageHeadingStyle(1),
    children: [new Bookmark({ id: bookmark, children: [run(title, {})] })],
  });
  return { title, blocks: closed([heading, ...blocks]) };
}

/**
 * Blocks that end in a paragraph, which holds the properties of the Word section: below a table at the
 * end stands its name, since the library would add an empty one.
 */
export function closed(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'table') return blocks;
  return [
    ...blocks,
    paragraph({ style: 'TableNote', keepNext: false, text: `Table: ${toXmlText(last.caption)}` }),
  ];
}
