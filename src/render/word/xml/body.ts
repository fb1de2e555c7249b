import type { Messages } from '../../../locale/index.ts';
import { append, childOf, type Element } from '../../../ooxml/index.ts';
import { apart, type DocumentBlock } from '../block.ts';
import { contentsElement, contentsEntries } from './contents.ts';
import { bookmarkElements } from './inline.ts';
import { paragraphElement } from './paragraph.ts';
import type { PartWriter } from './part-writer.ts';
import { tableElement } from './table.ts';

/** How the text of a document is written. */
interface BodyOptions {
  readonly messages: Messages;
  readonly widthTwip: number;
  /** Whether page numbers are filled in after the layout; if not, Word has to do that. */
  readonly isNumbered: boolean;
}

/**
 * Writes the sections of a document.
 *
 * @param sections the blocks of each
 * @returns the elements of each section
 */
export function bodyElements(
  sections: readonly (readonly DocumentBlock[])[],
  { messages, widthTwip, isNumbered }: BodyOptions,
  writer: PartWriter,
): readonly (readonly Element[])[] {
  const hasContents = sections.some((blocks) => blocks.some(({ kind }) => kind === 'contents'));
  const entries = contentsEntries(hasContents ? sections.flat() : []);
  const options = { widthTwip, isDirty: !isNumbered };
  const write = (block: DocumentBlock): Element => {
    if (block.kind === 'table') return tableElement(block, writer);
    if (block.kind === 'contents')
      return contentsElement([...entries.values()], { ...options, name: block.name }, writer);
    const bookmark = entries.get(block)?.bookmark;
    return paragraphElement(block.options, writer, (content) =>
      bookmark === undefined ? content() : bookmarkElements(bookmark, writer, content),
    );
  };
  return sections.map((blocks) => apart(blocks, messages).map(write));
}

/**
 * Puts sections after each other: the properties of the last one are at the end of the body, those of the others in
 * their last paragraph. ISO/IEC 29500-1, 17.6.18
 *
 * @param properties the `w:sectPr` of each section
 */
export function joinSections(
  sections: readonly (readonly Element[])[],
  properties: readonly Element[],
): readonly Element[] {
  const last = sections.length - 1;
  return sections.flatMap((elements, index) => {
    const own = properties[index];
    if (!own) throw new Error('Cannot find the properties of a section');
    if (index === last) return [...elements, own];
    const end = childOf(elements.at(-1), 'w:pPr');
    if (!end) throw new Error('A section must end in a paragraph with a style');
    append(end, own);
    return elements;
  });
}
