import { childOf, valueOf, type Element } from '../../../ooxml/index.ts';
import type { CellPlace, Omission, WordParagraph } from './document.ts';
import { isContentsField } from './fields.ts';
import type { readLists } from './lists.ts';
import { alignIn, indentIn, isLined } from './paragraph-format.ts';
import { readContent } from './read-content.ts';
import type { Story } from './story.ts';

/** What the reading of a part of a file carries from one block to the next. */
export interface Reading {
  readonly story: Story;
  readonly listOf: ReturnType<typeof readLists>;
  tables: number;
  /** Bookmarks between paragraphs, which belong to the next one. */
  bookmarks: string[];
  /** Documents that are embedded between paragraphs, which are told with the next one. */
  embedded: number;
}

/**
 * Reads a paragraph.
 *
 * @param readBox reads the paragraphs of a text box
 */
export function readParagraph(
  element: Element,
  reading: Reading,
  cell: CellPlace | undefined,
  readBox: (box: Element, reading: Reading) => readonly WordParagraph[],
): WordParagraph {
  const { story, listOf } = reading;
  const properties = childOf(element, 'w:pPr');
  const styleId = valueOf(childOf(properties, 'w:pStyle'));
  const style = story.styleOf(styleId);
  const own = Number(valueOf(childOf(properties, 'w:outlineLvl')) ?? NaN);
  // The tenth level is that of the text.
  const outline = own >= 0 ? (own < 9 ? own + 1 : undefined) : style.outline;
  const isInContents = (): boolean => story.fields.some(isContentsField);
  const wasInContents = isInContents();
  const { omissions, boxes, hasRule, hasContents, ...content } = readContent(element, style, story);
  const bookmarks = [...reading.bookmarks, ...content.bookmarks];
  reading.bookmarks = [];
  const embedded = Array.from({ length: reading.embedded }, embeddedDocument);
  reading.embedded = 0;
  const numbering = childOf(properties, 'w:numPr');
  const list = numbering ? listOf(numbering, styleId) : listOf(style.numbering, styleId);
  const isUnnumbered = valueOf(childOf(numbering, 'w:numId')) === '0' && !style.numbering;
  const indent = indentIn(properties) ?? list?.indent ?? style.indent;
  const align = alignIn(properties) ?? style.align;
  const isEmpty = content.spans.length === 0 && content.objects.length === 0;
  const hasLine = childOf(properties, 'w:pBdr') ? isLined(properties) : style.isLined;
  return {
    style: style.name,
    look: style.look,
    ...(outline !== undefined && { outline }),
    ...(list && { list }),
    ...(isUnnumbered && { unnumbered: Number(valueOf(childOf(numbering, 'w:ilvl')) ?? 0) || 0 }),
    ...(cell && { cell }),
    ...(align && { align }),
    ...(indent !== undefined && { indent }),
    ...(style.indent !== undefined && { styleIndent: style.indent }),
    ...((hasRule || (isEmpty && hasLine)) && { isRule: true }),
    isFramed: childOf(properties, 'w:shd') !== undefined,
    ...content,
    bookmarks,
    isContents: wasInContents || hasContents || isInContents() || /^toc\d/.test(style.name),
    ...(boxes.length > 0 && { boxes: boxes.map((box) => readBox(box, reading)) }),
    ...(omissions.length + embedded.length > 0 && { omissions: [...embedded, ...omissions] }),
  };
}

function embeddedDocument(): Omission {
  return { what: 'embedded document', words: '' };
}
