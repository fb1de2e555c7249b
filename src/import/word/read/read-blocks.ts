import { childOf, childrenOf, valueOf, type Element } from '../../../ooxml/index.ts';
import type { CellPlace, WordParagraph } from './document.ts';
import { readParagraph, type Reading } from './read-paragraph.ts';
import type { Story } from './story.ts';
import { cellsOf } from './tables.ts';

/** Takes a paragraph, and the element that it was read from. */
type Take = (paragraph: WordParagraph, element: Element) => void;

/** Reads what is in the body of a file, a cell, a note or a text box, in its order. */
export function readBlocks(
  parent: Element | undefined,
  reading: Reading,
  cell: CellPlace | undefined,
  take: Take,
): void {
  for (const child of childrenOf(parent)) {
    if (child.name === 'w:bookmarkStart')
      reading.bookmarks.push(child.attributes.get('w:name') ?? '');
    else if (child.name === 'w:p') take(readParagraph(child, reading, cell, readBox), child);
    else if (child.name === 'w:tbl') {
      const isNested = cell !== undefined;
      for (const { cell: own, place } of cellsOf(child, reading.tables++, isNested))
        readBlocks(own, reading, place, take);
    } else if (child.name === 'w:sdt')
      readBlocks(
        childOf(child, 'w:sdtContent'),
        reading,
        cell,
        isContentsBlock(child) ? takeContents(take) : take,
      );
    else if (child.name === 'mc:AlternateContent')
      readBlocks(childOf(child, 'mc:Choice'), reading, cell, take);
    else if (child.name === 'w:customXml' || child.name === 'w:smartTag')
      readBlocks(child, reading, cell, take);
    else if (child.name === 'w:altChunk' || child.name === 'w:subDoc') reading.embedded += 1;
  }
}

/** ISO/IEC 29500-1, 17.5.2.12 */
function isContentsBlock(control: Element): boolean {
  const part = childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj');
  return valueOf(childOf(part, 'w:docPartGallery')) === 'Table of Contents';
}

function takeContents(take: Take): Take {
  return (paragraph, element) => {
    take({ ...paragraph, isInContentsBlock: true }, element);
  };
}

/** The paragraphs of a text box. */
function readBox(box: Element, reading: Reading): readonly WordParagraph[] {
  const paragraphs: WordParagraph[] = [];
  // A field of the text around it does not reach into it.
  const story: Story = { ...reading.story, fields: [] };
  readBlocks(box, { ...reading, story, bookmarks: [] }, undefined, (paragraph) =>
    paragraphs.push(paragraph),
  );
  return paragraphs;
}
