import {
  childOf,
  childrenOf,
  openPackage,
  relatedParts,
  relationshipsOf,
  textIn,
  topOf,
  descendants,
  valueOf,
  type Element,
  type Package,
  type Part,
} from '../../../ooxml/index.ts';
import type { CellPlace, WordComment, WordDocument, WordParagraph } from './document.ts';
import { readLists } from './lists.ts';
import { readContent, type Story } from './paragraph.ts';
import { authorsIn, resolveRevisions, type Decide } from './revisions.ts';
import { readStyles } from './styles.ts';

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
  const stories = [file.main, ...noteParts];
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
    return { story, listOf: lists, tables: 0, bookmarks: [] };
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
      readBlocks(childOf(child, 'w:sdtContent'), reading, cell, take);
    else if (child.name === 'w:customXml' || child.name === 'w:smartTag')
      readBlocks(child, reading, cell, take);
  }
}

function readTable(table: Element, reading: Reading, isNested: boolean, take: Take): void {
  const number = reading.tables++;
  for (const [row, each] of childrenOf(table, 'w:tr').entries())
    for (const [column, cell] of childrenOf(each, 'w:tc').entries()) {
      const properties = childOf(cell, 'w:tcPr');
      const columns = Number(valueOf(childOf(properties, 'w:gridSpan')) ?? 1);
      const place: CellPlace = {
        table: number,
        row,
        column,
        ...(columns > 1 && { columns: Math.min(columns, maxColumns) }),
        ...(childOf(properties, 'w:vMerge') && { isTall: true }),
        ...(isNested && { isNested }),
      };
      readBlocks(cell, reading, place, take);
    }
}

function readParagraph(
  element: Element,
  reading: Reading,
  cell: CellPlace | undefined,
): WordParagraph {
  const { story, listOf } = reading;
  const properties = childOf(element, 'w:pPr');
  const style = story.styleOf(valueOf(childOf(properties, 'w:pStyle')));
  const own = Number(valueOf(childOf(properties, 'w:outlineLvl')) ?? NaN);
  const outline = own >= 0 && own < 9 ? own + 1 : style.outline;
  const isInContents = (): boolean =>
    story.fields.some(({ instruction }) => /^\s*TOC\b/.test(instruction));
  const wasInContents = isInContents();
  const content = readContent(element, style, story);
  const bookmarks = [...reading.bookmarks, ...content.bookmarks];
  reading.bookmarks = [];
  const list = listOf(childOf(properties, 'w:numPr') ?? style.numbering);
  return {
    style: style.name,
    look: style.look,
    ...(outline !== undefined && { outline }),
    ...(list && { list }),
    ...(cell && { cell }),
    isFramed: childOf(properties, 'w:shd') !== undefined,
    ...content,
    bookmarks,
    isContents: wasInContents || isInContents() || /^toc\d/.test(style.name),
  };
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

/** The texts of headers and footers. */
function readHeads({ parts, main }: Package): readonly string[] {
  const heads = ['header', 'footer'].flatMap((kind) => relatedParts(parts, main, kind));
  return heads.flatMap((part) => descendants(topOf(part), 'w:p').map(shownIn));
}

function readColors({ parts, main }: Package): ReadonlySet<string> {
  const [styles] = relatedParts(parts, main, 'styles');
  const colors = descendants(topOf(styles), 'w:color').map((each) => valueOf(each) ?? '');
  return new Set(colors.map((color) => color.toUpperCase()));
}

/** All that a paragraph shows, results of fields as well. */
function shownIn(paragraph: Element): string {
  return descendants(paragraph, 'w:t').map(textIn).join('');
}

/** Custom properties, ISO/IEC 29500-1, 22.3 */
function readProperties({ parts }: Package): ReadonlyMap<string, string> {
  const top = topOf(parts.get('docProps/custom.xml'));
  return new Map(
    childrenOf(top, 'property').map((each) => [each.attributes.get('name') ?? '', textIn(each)]),
  );
}
