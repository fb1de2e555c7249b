import type { Nodes, Root } from 'mdast';
import { toPlainCharacters } from '../model/index.ts';

/**
 * What readers see of a page, to compare before and after a fix. Two pages with the same outline differ at most in
 * link addresses, heading levels, lists instead of paragraphs, footnote references, and equivalent characters such
 * as curly and straight quotation marks.
 */
export function toOutline(tree: Root): string {
  return outlineOf(tree)
    .replace(/\s+/g, ' ')
    .replace(/ ?([<>]) ?/g, '$1')
    .trim();
}

/** Nodes that a fix may turn into one another, such as a paragraph into a list. */
const unseen: ReadonlySet<Nodes['type']> = new Set(['root', 'paragraph', 'list', 'listItem']);

function outlineOf(node: Nodes): string {
  if (node.type === 'yaml' || node.type === 'footnoteReference') return '';
  const inner = 'children' in node ? node.children.map(outlineOf).join('') : ownText(node);
  if (node.type === 'text') return inner;
  return unseen.has(node.type) ? ` ${inner} ` : `<${node.type}>${inner}</>`;
}

function ownText(node: Nodes): string {
  // A reference with a wrong label is text.
  if (node.type === 'text') return toPlainCharacters(node.value.replace(/\[\^[^\][\r\n]*\]/g, ''));
  if ('value' in node) return node.value;
  return 'alt' in node ? toPlainCharacters(node.alt ?? '') : '';
}
