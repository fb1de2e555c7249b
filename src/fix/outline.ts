import type { Nodes, Root } from 'mdast';
import { toPlainCharacters } from '../model/index.ts';

/**
 * What readers see of a page, to be compared with what they see after a fix. Two pages with the same
 * outline differ at most in where links lead, in how deep headings stand, in lists against paragraphs, in
 * references to footnotes, and in characters that stand for one another, such as the quotation marks of
 * a word processor and plain ones.
 */
export function toOutline(tree: Root): string {
  return outlineOf(tree)
    .replace(/\s+/g, ' ')
    .replace(/ ?([<>]) ?/g, '$1')
    .trim();
}

/** Nodes whose kind a fix may change, such as a paragraph that was meant to be a list. */
const unseen: ReadonlySet<Nodes['type']> = new Set(['root', 'paragraph', 'list', 'listItem']);

function outlineOf(node: Nodes): string {
  if (node.type === 'yaml' || node.type === 'footnoteReference') return '';
  const inner = 'children' in node ? node.children.map(outlineOf).join('') : ownText(node);
  if (node.type === 'text') return inner;
  return unseen.has(node.type) ? ` ${inner} ` : `<${node.type}>${inner}</>`;
}

function ownText(node: Nodes): string {
  // A reference without a footnote is text until its label is right.
  if (node.type === 'text') return toPlainCharacters(node.value.replace(/\[\^[^\][\r\n]*\]/g, ''));
  if ('value' in node) return node.value;
  return 'alt' in node ? toPlainCharacters(node.alt ?? '') : '';
}
