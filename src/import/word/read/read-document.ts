import {
  childOf,
  childrenOf,
  descendants,
  openPackage,
  relatedParts,
  relationshipsOf,
  textIn,
  topOf,
  valueOf,
  type Package,
  type Part,
} from '../../../ooxml/index.ts';
import { commentsIn, readComments } from './comments.ts';
import type { WordDocument, WordParagraph } from './document.ts';
import { headPartsOf, readHeads, shownIn } from './heads.ts';
import { readLists } from './lists.ts';
import { readBlocks } from './read-blocks.ts';
import type { Reading } from './read-paragraph.ts';
import { authorsIn, resolveRevisions, type Decide } from './revisions.ts';
import type { Story } from './story.ts';
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

/** The paragraphs of footnotes or endnotes, by their ids. */
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

/** The colors of letters in the styles. */
function readColors({ parts, main }: Package): ReadonlySet<string> {
  const [styles] = relatedParts(parts, main, 'styles');
  const colors = descendants(topOf(styles), 'w:color').map((each) => valueOf(each) ?? '');
  return new Set(colors.map((color) => color.toUpperCase()));
}

/** Custom properties, ISO/IEC 29500-1, 22.3 */
function readProperties({ parts }: Package): ReadonlyMap<string, string> {
  const top = topOf(parts.get('docProps/custom.xml'));
  return new Map(
    childrenOf(top, 'property').map((each) => [each.attributes.get('name') ?? '', textIn(each)]),
  );
}
