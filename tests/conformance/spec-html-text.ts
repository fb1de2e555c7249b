import { parse, parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5';
import {
  saying,
  toCode,
  toLine,
  toLink,
  toLinks,
  toNote,
  type Piece,
  type Reading,
} from './spec-reading.ts';

export type Node = Html.ChildNode | Html.ParentNode;

/** Block elements: text before and after their borders is separate. */
const apart = new Set(
  'p h1 h2 h3 h4 h5 h6 pre li td th tr table thead tbody ul ol blockquote div section hr figure figcaption'.split(
    ' ',
  ),
);

/** Elements that mark text. */
const marksOf: Readonly<Record<string, string>> = {
  strong: 'b',
  code: 'c',
  em: 'i',
  del: 's',
  s: 's',
};

/** How a tree is read. */
export interface Manner {
  /** Whether a node is none of the author's, such as the number of a note. */
  readonly isFrame: (node: Node) => boolean;
  /** Whether the text is a note's: its headings are bold, its blocks of code are lines. */
  readonly isNote?: boolean;
  /** Whether marks of text are left out. */
  readonly isPlain?: boolean;
}

/** What a page of the site says: its text without what is around it, and its notes. */
export function readHtmlPage(html: string): Reading {
  const document = parse(html);
  const text = findAll(document, (node) => hasClass(node, 'text'));
  const notes = findAll(document, (node) => hasClass(node, 'notes')).flatMap((section) =>
    findAll(section, (node) => /^note-\d+(?:-0)*$/.test(attribute(node, 'id'))),
  );
  return {
    blocks: saying(text.flatMap((node) => blocksOf(node, { isFrame }))),
    notes: notes.map((note) => toNote(blocksOf(note, { isFrame, isNote: true }))),
    links: toLinks(text.flatMap(linksOf)),
  };
}

/** What a renderer adds: numbers of notes, ways back from notes, and the boxes of tasks. */
function isFrame(node: Node): boolean {
  return ['note-reference', 'back', 'box'].some((name) => hasClass(node, name));
}

/** The blocks of text below a node. */
export function blocksOf(node: Node, manner: Manner): string[] {
  const { isFrame, isNote = false, isPlain = false } = manner;
  const blocks: string[] = [];
  let line: Piece[] = [];
  const end = (): void => {
    blocks.push(toLine(line));
    line = [];
  };
  const visit = (each: Node, marks: string): void => {
    if (isFrame(each)) return;
    const isHeading = /^h\d$/.test(each.nodeName);
    const own = (marksOf[each.nodeName] ?? '') + (isNote && isHeading ? 'b' : '');
    const inner = isPlain ? '' : marks + own;
    const isApart = apart.has(each.nodeName);
    if (isApart) end();
    if (each.nodeName === 'pre' && !isNote) blocks.push(toCode(codeOf(each)));
    else if ('value' in each) line.push({ text: each.value, marks });
    else if (each.nodeName === 'br') line.push({ text: ' ', marks });
    else if (each.nodeName === 'img') line.push({ text: attribute(each, 'alt'), marks });
    else childrenOf(each).forEach((child) => visit(child, inner));
    if (isApart) end();
  };
  visit(node, '');
  end();
  return [...saying(blocks)];
}

/** The text of a block of code, without the line feed that ends its `code` in HTML. */
function codeOf(node: Node): string {
  if ('value' in node) return node.value;
  if (node.nodeName === 'br') return '\n';
  const text = childrenOf(node).map(codeOf).join('');
  return node.nodeName === 'code' ? text.replace(/\n$/, '') : text;
}

/** The addresses outside the toolkit that links below a node open. */
export function linksOf(node: Node): string[] {
  return findAll(node, (each) => each.nodeName === 'a').flatMap((link) =>
    toLink(attribute(link, 'href')),
  );
}

/** A piece of HTML as a tree. */
export function toTree(html: string): Node {
  return parseFragment(html);
}

/** The outermost nodes below a node for which something holds, in reading order. */
export function findAll(node: Node, is: (node: Node) => boolean): Node[] {
  return childrenOf(node).flatMap((child) => (is(child) ? [child] : findAll(child, is)));
}

export function childrenOf(node: Node): readonly Html.ChildNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** An attribute of an element; empty if it has none. */
export function attribute(node: Node, name: string): string {
  return ('attrs' in node && node.attrs.find((each) => each.name === name)?.value) || '';
}

export function hasClass(node: Node, name: string): boolean {
  return attribute(node, 'class').split(' ').includes(name);
}
