import {
  childOf,
  childrenOf,
  openPackage,
  relatedParts,
  relationshipsOf,
  textIn,
  topOf,
  descendants,
  isOn,
  isOnValue,
  valueOf,
  type Element,
  type Package,
  type Part,
} from '../../../ooxml/index.ts';
import type { CellPlace, Omission, WordComment, WordDocument, WordParagraph } from './document.ts';
import { readLists } from './lists.ts';
import { readContent, type Story } from './paragraph.ts';
import { alignIn, indentIn, isLined } from './paragraph-format.ts';
import { authorsIn, resolveRevisions, type Decide } from './revisions.ts';
import { readStyles } from './styles.ts';
import { textsIn } from './texts.ts';

/**
 * Reads what a Word file says.
 *
 * @param decide which tracked changes count
 * @throws LimitError if it is too large or too deep; an Error if it is not a Word file
 */
export function readDocument(bytes: Uint8Array, decide: Decide): WordDocument {
  const file = openPackage(bytes);
  const noteParts = ['footnotes', 'endnotes'].flatMap((kind) =>
    relatedParts(file.parts, file.main, kind),
  );
  const stories = [file.main, ...noteParts, ...headPartsOf(file)];
  const authors = stories.flatMap((part) => authorsIn(topOf(part)));
  for (const part of stories) {
    const top = topOf(part);
    if (top) resolveRevisions(top, decide);
  }
  const words = new Map<string, string>();
  const starts = new Map<string, number>();
  const styles = readStyles(file);
  const lists = readLists(file);
  const open = (part: Part): Reading => {
    const targets = new Map(
      relationshipsOf(file.parts, part.path).map(({ id, target }) => [id, target]),
    );
    const story: Story = {
      styleOf: styles,
      targetOf: (id) => targets.get(id),
      fields: [],
      openComments: new Set(),
      onWords: (id, text) => words.set(id, ((words.get(id) ?? '') + text).slice(0, 1_000)),
    };
    return { story, listOf: lists, tables: 0, bookmarks: [], embedded: 0 };
  };
  const reading = open(file.main);
  const body: WordParagraph[] = [];
  const contents: string[] = [];
  readBlocks(childOf(topOf(file.main), 'w:body'), reading, undefined, (paragraph, element) => {
    for (const id of commentsIn(element)) if (!starts.has(id)) starts.set(id, body.length);
    if (paragraph.isContents) contents.push(shownIn(element));
    body.push(paragraph);
  });
  const citing = new Map(
    body.flatMap(({ spans }, index) =>
      spans.flatMap(({ kind, id }): [string, number][] =>
        kind === 'note' && id !== undefined ? [[id, index]] : [],
      ),
    ),
  );
  // A comment in a footnote is where the footnote is cited.
  const onComment = (comment: string, note: string): void => {
    const index = citing.get(note);
    if (index !== undefined && !starts.has(comment)) starts.set(comment, index);
  };
  return {
    body,
    notes: new Map(noteParts.flatMap((part) => readNotes(part, open(part), onComment))),
    comments: readComments(file, words, starts),
    contents,
    heads: readHeads(file),
    colors: readColors(file),
    texts: stories.flatMap((part) => textsIn(topOf(part))),
    properties: readProperties(file),
    authors: [...new Set(authors)],
    tracked: authors.length,
  };
}

interface Reading {
  readonly story: Story;
  readonly listOf: ReturnType<typeof readLists>;
  tables: number;
  /** Bookmarks between paragraphs, which belong to the next one. */
  bookmarks: string[];
  /** Documents that are embedded between paragraphs, which are told with the next one. */
  embedded: number;
}

/** Word's own limit. */
const maxColumns = 63;

type Take = (paragraph: WordParagraph, element: Element) => void;

function readBlocks(
  parent: Element | undefined,
  reading: Reading,
  cell: CellPlace | undefined,
  take: Take,
): void {
  for (const child of childrenOf(parent)) {
    if (child.name === 'w:bookmarkStart')
      reading.bookmarks.push(child.attributes.get('w:name') ?? '');
    else if (child.name === 'w:p') take(readParagraph(child, reading, cell), child);
    else if (child.name === 'w:tbl') readTable(child, reading, cell !== undefined, take);
    else if (child.name === 'w:sdt')
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

/** The children of a table or a row with a name, those in content controls as well. */
function partsOf(parent: Element, name: string): readonly Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') return partsOf(childOf(child, 'w:sdtContent') ?? child, name);
    return child.name === 'w:customXml' ? partsOf(child, name) : [];
  });
}

function readTable(table: Element, reading: Reading, isNested: boolean, take: Take): void {
  const number = reading.tables++;
  const look = childOf(childOf(table, 'w:tblPr'), 'w:tblLook')?.attributes;
  const hasHead = look?.get('w:firstRow') ?? parseInt(look?.get('w:val') ?? '20', 16) & 0x20;
  for (const [row, each] of partsOf(table, 'w:tr').entries()) {
    const own = childOf(each, 'w:trPr');
    const isHead = isOn(childOf(own, 'w:tblHeader'));
    const skipped = Number(valueOf(childOf(own, 'w:gridBefore')) ?? 0);
    for (const [column, cell] of partsOf(each, 'w:tc').entries()) {
      const properties = childOf(cell, 'w:tcPr');
      const columns = Number(valueOf(childOf(properties, 'w:gridSpan')) ?? 1);
      const place: CellPlace = {
        table: number,
        row,
        column,
        ...(columns > 1 && { columns: Math.min(columns, maxColumns) }),
        ...(childOf(properties, 'w:vMerge') && { isTall: true }),
        ...(isNested && { isNested }),
        ...(skipped > 0 && { skipped: Math.min(skipped, maxColumns) }),
        ...(isHead ? { head: 'marked' } : !isOnValue(String(hasHead)) && { head: 'none' }),
      };
      readBlocks(cell, reading, place, take);
    }
  }
}

function readParagraph(
  element: Element,
  reading: Reading,
  cell: CellPlace | undefined,
): WordParagraph {
  const { story, listOf } = reading;
  const properties = childOf(element, 'w:pPr');
  const styleId = valueOf(childOf(properties, 'w:pStyle'));
  const style = story.styleOf(styleId);
  const own = Number(valueOf(childOf(properties, 'w:outlineLvl')) ?? NaN);
  // The tenth level is that of the text.
  const outline = own >= 0 ? (own < 9 ? own + 1 : undefined) : style.outline;
  const isInContents = (): boolean =>
    story.fields.some(({ instruction }) => /^\s*TOC\b/.test(instruction));
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

function commentsIn(paragraph: Element): readonly string[] {
  const marks = descendants(paragraph, 'w:commentRangeStart', 'w:commentReference');
  return marks.map(({ attributes }) => attributes.get('w:id') ?? '');
}

function readNotes(
  part: Part,
  reading: Reading,
  onComment: (comment: string, note: string) => void,
): [string, WordParagraph[]][] {
  const prefix = topOf(part)?.name === 'w:endnotes' ? 'end' : '';
  return childrenOf(topOf(part), 'w:footnote', 'w:endnote').flatMap((note) => {
    const type = note.attributes.get('w:type') ?? 'normal';
    if (type !== 'normal') return [];
    const paragraphs: WordParagraph[] = [];
    const id = `${prefix}${note.attributes.get('w:id') ?? ''}`;
    readBlocks(note, reading, undefined, (paragraph, element) => {
      for (const comment of commentsIn(element)) onComment(comment, id);
      paragraphs.push(paragraph);
    });
    return [[id, paragraphs]];
  });
}

function readComments(
  { parts, main }: Package,
  words: ReadonlyMap<string, string>,
  starts: ReadonlyMap<string, number>,
): readonly WordComment[] {
  const [part] = relatedParts(parts, main, 'comments');
  return childrenOf(topOf(part), 'w:comment').map((comment) => {
    const id = comment.attributes.get('w:id') ?? '';
    return {
      author: comment.attributes.get('w:author') ?? '',
      date: comment.attributes.get('w:date')?.slice(0, 10),
      text: descendants(comment, 'w:p')
        .map((paragraph) => descendants(paragraph, 'w:t').map(textIn).join(''))
        .filter((text) => text !== '')
        .join('\n'),
      words: words.get(id) ?? '',
      paragraph: starts.get(id),
    };
  });
}

function headPartsOf({ parts, main }: Package): readonly Part[] {
  return ['header', 'footer'].flatMap((kind) => relatedParts(parts, main, kind));
}

/** The texts of the headers and footers that a section has: those of one that was deleted may still be in the file. */
function readHeads(file: Package): readonly string[] {
  const { parts, main } = file;
  const references = descendants(topOf(main), 'w:headerReference', 'w:footerReference');
  const ids = new Set(references.map(({ attributes }) => attributes.get('r:id') ?? ''));
  const shown = new Set(
    relationshipsOf(parts, main.path).flatMap(({ id, target }) => (ids.has(id) ? [target] : [])),
  );
  return headPartsOf(file)
    .filter(({ path }) => shown.has(path))
    .flatMap((part) => descendants(topOf(part), 'w:p').map(shownIn));
}

function readColors({ parts, main }: Package): ReadonlySet<string> {
  const [styles] = relatedParts(parts, main, 'styles');
  const colors = descendants(topOf(styles), 'w:color').map((each) => valueOf(each) ?? '');
  return new Set(colors.map((color) => color.toUpperCase()));
}

/** All that a paragraph shows, results of fields as well. */
function shownIn(paragraph: Element): string {
  // Where a deletion is rejected, its text is text again.
  return descendants(paragraph, 'w:t', 'w:delText').map(textIn).join('');
}

/** Custom properties, ISO/IEC 29500-1, 22.3 */
function readProperties({ parts }: Package): ReadonlyMap<string, string> {
  const top = topOf(parts.get('docProps/custom.xml'));
  return new Map(
    childrenOf(top, 'property').map((each) => [each.attributes.get('name') ?? '', textIn(each)]),
  );
}
