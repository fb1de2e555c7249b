import type {
  FootnoteDefinition,
  Link,
  LinkReference,
  Nodes,
  Paragraph,
  Root,
  Table,
  TableCell,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
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

/**
 * What a reader of the Markdown is told: the text of its tree, said here once more and apart from the
 * renderers. Raw HTML and definitions are nothing, a picture is its words, a hard break is a space.
 *
 * @param emphasisOf the mark of emphasis, by its text
 */
export function readMarkdown(
  tree: Root,
  emphasisOf: (text: string) => 'i' | 'b' = () => 'i',
): Reading {
  const definitions = allOf(tree, 'footnoteDefinition');
  const cited: FootnoteDefinition[] = [];
  const reader: Reader = {
    cite: (identifier) => {
      const found = definitions.find((each) => each.identifier === identifier);
      if (found && !cited.includes(found)) cited.push(found);
    },
    emphasisOf,
    headings: '',
    tree,
  };
  const blocks = blocksOf(tree, reader);
  const notes: string[] = [];
  // What notes cite follows after what the text cites: the list grows while it is read.
  for (const note of cited)
    notes.push(toNote(note.children.flatMap((node) => blocksOf(node, inNote(reader)))));
  return { blocks: saying(blocks), notes, links: toLinks(linksOf(tree, tree)) };
}

interface Reader {
  readonly cite: (identifier: string) => void;
  readonly emphasisOf: (text: string) => 'i' | 'b';
  /** The marks of a heading: in a note, which has no headings, it is bold. */
  readonly headings: string;
  readonly tree: Root;
}

function inNote(reader: Reader): Reader {
  return { ...reader, headings: 'b' };
}

/** Every node of a type below a node, in reading order. */
function allOf<Type extends Nodes['type']>(
  node: Nodes,
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  // What the comparison of the types holds for, the compiler cannot follow.
  const own = node.type === type ? [node as Extract<Nodes, { type: Type }>] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((each) => allOf(each, type))] : own;
}

function blocksOf(node: Nodes, reader: Reader): string[] {
  switch (node.type) {
    case 'heading':
      return [toLine(node.children.flatMap((child) => piecesOf(child, reader, reader.headings)))];
    case 'paragraph':
      return [
        toLine(node.children.flatMap((child) => piecesOf(child, reader, ''))),
        ...captionsOf(node, reader),
      ];
    case 'tableCell':
      return [toLine(node.children.flatMap((child) => piecesOf(child, reader, '')))];
    case 'code':
      return [
        reader.headings === '' ? toCode(node.value) : toLine([{ text: node.value, marks: 'c' }]),
      ];
    case 'footnoteDefinition':
      return [];
    case 'table':
      return cellsOf(node).flatMap((cell) => blocksOf(cell, reader));
    default:
      return 'children' in node ? node.children.flatMap((child) => blocksOf(child, reader)) : [];
  }
}

/** The titles of images that have a paragraph to themselves. */
function captionsOf({ children }: Paragraph, { tree }: Reader): string[] {
  const isImage = ({ type }: Nodes): boolean => type === 'image' || type === 'imageReference';
  if (!children.every(isImage)) return [];
  return children.flatMap((child) => {
    const title =
      child.type === 'image'
        ? child.title
        : allOf(tree, 'definition').find(
            (each) => child.type === 'imageReference' && each.identifier === child.identifier,
          )?.title;
    return title ? [toLine([{ text: title, marks: '' }])] : [];
  });
}

/** The cells of a table. GFM: "The excess is ignored", where a row has more than the head. */
function cellsOf({ children: [head, ...rows] }: Table): TableCell[] {
  const cells = head?.children ?? [];
  return [...cells, ...rows.flatMap(({ children }) => children.slice(0, cells.length))];
}

function piecesOf(node: Nodes, reader: Reader, marks: string): Piece[] {
  const below = (more: string): Piece[] =>
    'children' in node
      ? node.children.flatMap((child) => piecesOf(child, reader, marks + more))
      : [];
  switch (node.type) {
    case 'text':
      return [{ text: node.value, marks }];
    case 'inlineCode':
      return [{ text: node.value, marks: `${marks}c` }];
    case 'break':
      return [{ text: ' ', marks }];
    case 'image':
    case 'imageReference':
      return [{ text: node.alt ?? '', marks }];
    case 'footnoteReference':
      reader.cite(node.identifier);
      return [];
    case 'strong':
      return below('b');
    case 'emphasis':
      return below(reader.emphasisOf(toString(node)));
    case 'delete':
      return below('s');
    case 'link':
    case 'linkReference':
      return named(node, below(''), reader, marks);
    default:
      return below('');
  }
}

/** A link's text; one without words is called by its address. */
function named(
  node: Link | LinkReference,
  text: Piece[],
  { tree }: Reader,
  marks: string,
): Piece[] {
  const url = urlOf(node, tree);
  const isBlank = text.every((piece) => piece.text.trim() === '');
  return isBlank && toLink(url).length > 0 ? [{ text: url, marks }] : text;
}

function urlOf(node: Link | LinkReference, tree: Root): string {
  if (node.type === 'link') return node.url;
  const definitions = allOf(tree, 'definition');
  return definitions.find((each) => each.identifier === node.identifier)?.url ?? '';
}

/** The addresses of links in the text, notes apart. */
function linksOf(node: Nodes, tree: Root): string[] {
  if (node.type === 'footnoteDefinition') return [];
  if (node.type === 'table') return cellsOf(node).flatMap((cell) => linksOf(cell, tree));
  if (node.type === 'link' || node.type === 'linkReference') return [...toLink(urlOf(node, tree))];
  return 'children' in node ? node.children.flatMap((child) => linksOf(child, tree)) : [];
}
