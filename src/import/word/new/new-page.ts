import type { BlockContent, FootnoteDefinition, Heading, Root } from 'mdast';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { toAnchors, walk } from '../../../model/index.ts';
import { textIn } from '../edit/compare-lines.ts';
import { styleOf } from '../edit/page-text.ts';
import { optionsFor } from '../edit/to-inline.ts';
import type { WordComment, WordDocument } from '../read/document.ts';
import { toLines, type Line } from '../source/map-base.ts';
import { toBlocks } from './blocks.ts';
import { toPageImages } from './images.ts';
import { bookmarkPrefix, toInlineContent, type TextContext } from './inline.ts';
import { quoted, type Leave, type Left } from './left.ts';
import { leftOutside } from './outside.ts';

/** A Word file that is to become a page. */
interface NewPageInput {
  readonly document: WordDocument;
  /** The images of the file by their paths in it. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** The path of the page. */
  readonly path: string;
  readonly toContentStyle: TextContext['toContentStyle'];
}

/** Signs that this dialect reads: the id of a heading, and a definition. */
const unsafe: NonNullable<Options['unsafe']> = [
  { character: '{', after: '#', inConstruct: 'phrasing' },
  { atBreak: true, character: ':', after: '[ \\t]' },
];

/** A page made of a Word file. */
export interface PageFromWord {
  /** Undefined if the file has neither a title nor a heading. */
  readonly title: string | undefined;
  /** The Markdown below the front matter. */
  readonly text: string;
  /** The images that it shows, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly left: readonly Left[];
  readonly comments: readonly WordComment[];
}

/** Makes a page of any Word file. What Markdown can't say is left, and told. */
export function pageFromWord(input: NewPageInput): PageFromWord {
  const { document, path, images: bytesOf, toContentStyle } = input;
  const all = toLines(document.body);
  const title = titleIn(all);
  const lines = all.filter((line) => line !== title || !isOnly(line, all));
  const images = toPageImages(path, bytesOf);
  const left: Left[] = [];
  let [heading, paragraph] = ['', ''];
  const leave: Leave = (what, reason) => left.push({ what, reason, heading, paragraph });
  const definitions: FootnoteDefinition[] = [];
  const identifiers = new Map<string, string | undefined>();
  const text: TextContext = {
    leave,
    toContentStyle,
    imageOf: (image) => {
      const found = images.urlOf(image);
      if ('url' in found) return found.url;
      leave('An image', found.reason);
      return undefined;
    },
    noteOf: (id) => {
      if (identifiers.has(id)) return identifiers.get(id);
      const note = toLines(document.notes.get(id) ?? []);
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
  for (const [id, note] of document.notes) {
    const words = toLines(note).map(shownIn).join(' ');
    if (!identifiers.has(id) && words !== '')
      leave(`The footnote ${quoted(words)}`, 'no mark of the text leads to it');
  }
  const style = styleOf({ text: '', tree: { type: 'root', children: [] } });
  return {
    title: title && shownIn(title),
    text: toMarkdown(root, { ...optionsFor(style), unsafe }),
    files: images.files,
    left: [...left, ...leftOutside(document)],
    comments: document.comments,
  };
}

/** The first paragraph in the style of titles; else the first heading. */
function titleIn(lines: readonly Line[]): Line | undefined {
  return (
    lines.find(({ word, atoms }) => word.style === 'title' && !word.cell && atoms.length > 0) ??
    lines.find(({ word }) => word.outline !== undefined && !word.cell)
  );
}

/** Whether a title stands above all other headings; one of several of a level stays in the text as well. */
function isOnly(title: Line, lines: readonly Line[]): boolean {
  const { style, outline } = title.word;
  if (style === 'title' || outline === undefined) return true;
  return lines.every(({ word }) => word === title.word || (word.outline ?? 10) > outline);
}

function checkTitle(title: Line, { leave }: TextContext): void {
  for (const [kind, what] of [
    ['note', 'The footnote of the title'],
    ['image', 'The image in the title'],
  ] as const)
    if (title.atoms.some((atom) => atom.kind === kind))
      leave(what, 'a title in the front matter is plain text');
}

/** The highest level of the headings is that below the title. */
function depthsOf(lines: readonly Line[], leave: Leave): (outline: number) => number {
  const highest = Math.min(9, ...lines.flatMap(({ word: { outline } }) => outline ?? []));
  return (outline) => {
    const depth = outline - highest + 2;
    if (depth > 6)
      leave(`A heading of level ${depth}`, 'Markdown has six, so it is one of level 6');
    return Math.min(6, depth);
  };
}

/** A footnote has paragraphs; what else is in it becomes one. */
function toNote(lines: readonly Line[], text: TextContext): BlockContent[] {
  if (lines.some(({ word }) => word.list ?? word.cell))
    text.leave('A list or a table in a footnote', 'a footnote here has paragraphs');
  return lines.flatMap((line): BlockContent[] => {
    const children = toInlineContent(line, text);
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  });
}

/** Gives links inside of the file the anchors of the headings that they lead to; other ones become text. */
function resolveBookmarks(root: Root, headings: ReadonlyMap<string, Heading>, leave: Leave): void {
  const anchors = toAnchors(root);
  walk(root, (node) => {
    if (!('children' in node)) return;
    const children = node.children.flatMap((child) => {
      if (child.type !== 'link' || !child.url.startsWith(bookmarkPrefix)) return [child];
      const target = headings.get(child.url.slice(bookmarkPrefix.length));
      const anchor = target && anchors.get(target);
      if (anchor !== undefined) return [{ ...child, url: `#${anchor}` }];
      const words = child.children.map((each) => ('value' in each ? each.value : '')).join('');
      leave(`The link of ${quoted(words)}`, 'it leads to no heading of the file');
      return child.children;
    });
    node.children = children as never;
  });
}

function shownIn({ atoms }: Line): string {
  const shown = atoms.filter(({ kind }) => kind === 'text' || kind === 'break');
  return textIn(shown.map((word) => ({ word: word.kind === 'break' ? space : word })))
    .replace(/\s+/g, ' ')
    .trim();
}

const space = { kind: 'text', text: ' ' } as const;
