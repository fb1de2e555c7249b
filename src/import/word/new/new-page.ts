import type { BlockContent, FootnoteDefinition, Heading, Root } from 'mdast';
import { toAnchors, walk } from '../../../model/index.ts';
import { marksOfLook } from '../edit/desired.ts';
import type { WordDocument } from '../read/document.ts';
import { toBlocks } from './blocks.ts';
import { placeComments, type PageComment } from './comments.ts';
import { toPageImages } from './images.ts';
import { bookmarkPrefix, toInlineContent, type TextContext } from './inline.ts';
import { quoted, quotedList, type Leave, type Left } from './left.ts';
import { leftInParagraphs } from './omissions.ts';
import { leftOutside } from './outside.ts';
import { isCode, shownIn, toPageLines, type PageLine } from './page-line.ts';
import { leaveBox } from './table.ts';
import { withoutTypewriter } from './typewriter.ts';
import { sumWords, type WordSum } from './word-sum.ts';
import { writePage } from './write-page.ts';

/** A Word file that is to become a page. */
interface NewPageInput {
  readonly document: WordDocument;
  /** The images of the file by their paths in it. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** The path of the page. */
  readonly path: string;
  readonly toContentStyle: TextContext['toContentStyle'];
}

/** A page made of a Word file. */
export interface PageFromWord {
  /** Undefined if the file has neither a title nor a heading. */
  readonly title: string | undefined;
  /** The Markdown below the front matter. */
  readonly text: string;
  /** The images that it shows, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly left: readonly Left[];
  readonly comments: readonly PageComment[];
  readonly words: WordSum;
}

/** Makes a page of any Word file. What Markdown can't say is left, and told. */
export function pageFromWord(input: NewPageInput): PageFromWord {
  const { path, images: bytesOf, toContentStyle } = input;
  const document = withoutTypewriter(input.document);
  const all = toPageLines(document.body);
  const title = titleIn(all);
  const lines = all.filter((line) => line !== title || !isOnly(line, all));
  const images = toPageImages(path, bytesOf);
  const left: Left[] = [];
  let [heading, paragraph] = ['', ''];
  const leave: Leave = (what, reason, words = '') =>
    left.push({ what, reason, heading, paragraph, words });
  const definitions: FootnoteDefinition[] = [];
  const identifiers = new Map<string, string | undefined>();
  const text: TextContext = {
    leave,
    toContentStyle,
    imageOf: (image, alt) => {
      const found = images.urlOf(image);
      if ('url' in found) return found.url;
      leave(alt.trim() === '' ? 'An image' : `The image ${quoted(alt)}`, found.reason);
      return undefined;
    },
    noteOf: (id) => {
      if (identifiers.has(id)) return identifiers.get(id);
      const note = toPageLines(document.notes.get(id) ?? []);
      const identifier = note.length === 0 ? undefined : String(definitions.length + 1);
      identifiers.set(id, identifier);
      if (identifier === undefined) {
        leave('The mark of a footnote', 'the footnote has no words');
        return undefined;
      }
      const definition: FootnoteDefinition = {
        type: 'footnoteDefinition',
        identifier,
        label: identifier,
        children: [],
      };
      definitions.push(definition);
      definition.children = toNote(note, text);
      return identifier;
    },
  };
  if (title) checkTitle(title, text);
  const anchors = new Map<string, Heading>();
  const blocks = toBlocks(lines, {
    ...text,
    at: (line) => {
      paragraph = shownIn(line);
      if (line.word.outline !== undefined) heading = paragraph;
    },
    depthOf: depthsOf(lines, leave),
    onHeading: ({ word: { bookmarks } }, block) => {
      for (const name of bookmarks) if (block.type === 'heading') anchors.set(name, block);
    },
  });
  [heading, paragraph] = ['', ''];
  const root: Root = { type: 'root', children: [...blocks, ...definitions] };
  resolveBookmarks(root, anchors, leave);
  walk(root, (node) => {
    if (node.type === 'code') node.value = node.value.replace(/\n+$/, '');
  });
  for (const [id, note] of document.notes) {
    const words = toPageLines(note).map(shownIn).join(' ');
    if (!identifiers.has(id) && words !== '')
      leave(`The footnote ${quoted(words)}`, 'no mark of the text leads to it', words);
  }
  left.push(...leftInParagraphs(document), ...leftOutside(document));
  const shownTitle = title === undefined || lines.includes(title) ? '' : shownIn(title);
  const { sum, lost } = sumWords({ document, title: shownTitle, root, left });
  return {
    title: title && shownIn(title),
    text: writePage(root),
    files: images.files,
    left: [...left, ...lost],
    comments: placeComments(document),
    words: sum,
  };
}

/** The first paragraph in the style of titles; else the first heading. */
function titleIn(lines: readonly PageLine[]): PageLine | undefined {
  return (
    lines.find(({ word, atoms }) => word.style === 'title' && !word.cell && atoms.length > 0) ??
    lines.find(({ word }) => word.outline !== undefined && !word.cell)
  );
}

/** Whether a title is above all of the text, and of the other headings; else it is in the text as well. */
function isOnly(title: PageLine, lines: readonly PageLine[]): boolean {
  const { style, outline } = title.word;
  if (style === 'title' || outline === undefined) return true;
  const isFirst = lines.find(({ atoms }) => atoms.length > 0) === title;
  return (
    isFirst && lines.every(({ word }) => word === title.word || (word.outline ?? 10) > outline)
  );
}

function checkTitle(title: PageLine, { leave }: TextContext): void {
  for (const [kind, what] of [
    ['note', 'The footnote of the title'],
    ['image', 'The image in the title'],
  ] as const)
    if (title.atoms.some((atom) => atom.kind === kind))
      leave(what, 'a title in the front matter is plain text');
  const { look } = title.word;
  const marks = title.atoms.flatMap((atom) => marksOfLook(atom.look, { ...look, bold: true }));
  if (marks.length > 0 || title.atoms.some(({ link }) => link !== undefined))
    leave('The look of the title', 'a title in the front matter is plain text');
  for (const box of title.word.boxes ?? []) leaveBox(box, leave);
}

/** The highest level of the headings is that below the title. */
function depthsOf(lines: readonly PageLine[], leave: Leave): (outline: number) => number {
  const highest = Math.min(9, ...lines.flatMap(({ word: { outline } }) => outline ?? []));
  return (outline) => {
    const depth = outline - highest + 2;
    if (depth > 6)
      leave(`A heading of level ${depth}`, 'Markdown has six, so it is one of level 6');
    return Math.min(6, depth);
  };
}

/** A footnote has paragraphs; what else is in it becomes one. */
function toNote(lines: readonly PageLine[], text: TextContext): BlockContent[] {
  if (lines.some(({ word }) => word.list ?? word.cell))
    text.leave('The form of a list or a table in a footnote', 'a footnote here has paragraphs');
  if (lines.some(({ word }) => isCode(word) || /quot|blocktext/.test(word.style)))
    text.leave('The look of code or a quotation in a footnote', 'a footnote here has paragraphs');
  for (const { word } of lines) for (const box of word.boxes ?? []) leaveBox(box, text.leave);
  return lines.flatMap((line): BlockContent[] => {
    const children = toInlineContent(line, text);
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  });
}

/** Gives links inside of the file the anchors of the headings that they lead to; other ones become text. */
function resolveBookmarks(root: Root, headings: ReadonlyMap<string, Heading>, leave: Leave): void {
  const anchors = toAnchors(root);
  const lost: string[] = [];
  walk(root, (node) => {
    if (!('children' in node)) return;
    const children = node.children.flatMap((child) => {
      if (child.type !== 'link' || !child.url.startsWith(bookmarkPrefix)) return [child];
      const target = headings.get(child.url.slice(bookmarkPrefix.length));
      const anchor = target && anchors.get(target);
      if (anchor !== undefined) return [{ ...child, url: `#${anchor}` }];
      lost.push(child.children.map((each) => ('value' in each ? each.value : '')).join(''));
      return child.children;
    });
    node.children = children as never;
  });
  if (lost.length === 1)
    leave(`The link of ${quotedList(lost)}`, 'it leads to no heading of the file');
  else if (lost.length > 1)
    leave(`The links of ${quotedList(lost)}`, 'they lead to no headings of the file');
}
