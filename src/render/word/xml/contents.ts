import type { Element } from '../../../ooxml/index.ts';
import { pageHeadingStyle } from '../styles.ts';
import type { DocumentBlock } from '../block.ts';
import type { Inline } from '../inline.ts';
import { slot } from '../slots.ts';
import { fieldCode, fieldMark, textElement, w } from './word-element.ts';

/** A heading in the table of contents. */
export interface Entry {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  readonly bookmark: string;
}

/** How many levels the contents show. */
const deepest = 3;

const levels: ReadonlyMap<unknown, number> = new Map(
  Array.from({ length: deepest }, (_, index) => [pageHeadingStyle(index + 1), index + 1]),
);

/**
 * The headings of a text that the contents show, with their entries.
 *
 * @param text its name, which no other text of the file has
 */
export function contentsEntries(
  text: string,
  blocks: readonly DocumentBlock[],
): ReadonlyMap<DocumentBlock, Entry> {
  const entries = new Map<DocumentBlock, Entry>();
  for (const block of blocks) {
    const level = block.kind === 'paragraph' ? levels.get(block.options.style) : undefined;
    if (level === undefined || block.kind !== 'paragraph') continue;
    const { text: first = '', children = [] } = block.options;
    const title = first + textOf(children);
    if (title.trim() === '') continue;
    entries.set(block, { title, level, bookmark: slot('entry', text, entries.size) });
  }
  return entries;
}

/** A title as Word writes it into the contents: on one line. */
function textOf(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'bookmark' || part.kind === 'hyperlink') return textOf(part.children);
      if (part.kind !== 'text') return '';
      return part.parts
        .map((each) => (typeof each === 'string' ? each : characters[each.name]))
        .join('');
    })
    .join('');
}

const characters = { br: ' ', tab: ' ', noBreakHyphen: '-', softHyphen: '' } as const;

/** How a table of contents is written. */
interface ContentsOptions {
  /** Its heading, which names it for programs. */
  readonly name: string;
  /** Where the page numbers end. */
  readonly widthTwip: number;
  /** Whether Word has to fill in the numbers when it opens the file. */
  readonly isDirty: boolean;
}

/** The table of contents: its entries in a field of Word, in a content control. ISO/IEC 29500-1, 17.16.5.68 */
export function contentsElement(
  entries: readonly Entry[],
  { name, widthTwip, isDirty }: ContentsOptions,
): Element {
  const dirty = isDirty ? { dirty: 'true' } : {};
  const begin = w('r', {}, [
    fieldMark('begin', dirty),
    fieldCode(`TOC \\h \\o "1-${deepest}"`),
    fieldMark('separate'),
  ]);
  const end = w('r', {}, [fieldMark('end')]);
  const paragraphs = entries.map(({ title, level, bookmark }, index) => {
    const number = w('r', {}, [
      fieldMark('begin', dirty),
      fieldCode(`PAGEREF ${bookmark} \\h`),
      fieldMark('separate'),
      slot('number', bookmark),
      fieldMark('end'),
    ]);
    return w('p', {}, [
      w('pPr', {}, [
        w('pStyle', { val: `TOC${level}` }),
        w('tabs', {}, [w('tab', { val: 'right', pos: widthTwip, leader: 'dot' })]),
      ]),
      ...(index === 0 ? [begin] : []),
      w('hyperlink', { history: 1, anchor: bookmark }, [
        w('r', {}, [textElement(title)]),
        w('r', {}, [w('tab')]),
        number,
      ]),
      // In the last entry, since a paragraph of its own would be an empty line.
      ...(index === entries.length - 1 ? [end] : []),
    ]);
  });
  return w('sdt', {}, [
    w('sdtPr', {}, [
      w('alias', { val: name }),
      w('docPartObj', {}, [w('docPartGallery', { val: 'Table of Contents' }), w('docPartUnique')]),
    ]),
    w('sdtContent', {}, paragraphs.length > 0 ? paragraphs : [w('p', {}, [begin, end])]),
  ]);
}
