import type { Messages } from '../../locale/index.ts';
import { paragraph, type Block } from './block.ts';
import { bookmarked } from './inline.ts';
import { run } from './run.ts';
import { pageHeadingStyle } from './styles.ts';
import { toXmlText } from './text.ts';

/** A part of a file that begins on a new page: a Word section. */
export interface DocumentPart {
  /** Its bookmark, which no other part has. */
  readonly name: string;
  /** The text of its level 1 heading, which its header repeats. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A part with its own heading, which has a bookmark. */
export function headedPart(
  title: string,
  bookmark: string,
  blocks: readonly Block[],
  messages: Messages,
): DocumentPart {
  const heading = paragraph({
    style: pageHeadingStyle(1),
    children: [bookmarked(bookmark, [run(title, {})])],
  });
  return { title, name: bookmark, blocks: closed([heading, ...blocks], messages) };
}

/**
 * Blocks that end in a paragraph, which holds the properties of the Word section: a table at the end is followed by its
 * name, since screen readers announce empty paragraphs.
 */
export function closed(blocks: readonly Block[], { say }: Messages): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'table') return blocks;
  return [
    ...blocks,
    paragraph({
      style: 'TableNote',
      keepNext: false,
      text: toXmlText(say('document.table', { title: last.caption })),
    }),
  ];
}
