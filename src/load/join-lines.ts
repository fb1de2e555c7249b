import type { Nodes, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { wideCharacter, wideLineEnd } from '../model/index.ts';

const mayHaveOne = new RegExp(`${wideCharacter}[^\\n]{0,200}\\n`, 'u');

/**
 * Notes for texts what readers see of them where it is less than their value: a line that ends between two characters of
 * Chinese or Japanese goes on without a space.
 *
 * Source: https://www.w3.org/TR/css-text-3/#line-break-transform
 */
export function joinLines(tree: Root, text: string): Root {
  if (mayHaveOne.test(text)) visit(tree);
  return tree;
}

function visit(node: Nodes): void {
  if (!('children' in node)) return;
  if (node.type === 'paragraph' || node.type === 'definitionTerm') joinIn(node);
  else for (const child of node.children) visit(child);
}

/** Joins the lines of a run of text, whatever marks are in it. */
function joinIn(block: Nodes): void {
  const leaves = leavesOf(block);
  const flat = leaves.map(({ value }) => value).join('');
  const ends = [...flat.matchAll(wideLineEnd)].map(({ 0: { length }, index }) => [index, length]);
  let start = 0;
  for (const { node, value } of leaves) {
    const own = ends.filter(([at = 0]) => at >= start && at < start + value.length);
    if (node && own.length > 0) {
      let shown = '';
      let done = 0;
      for (const [at = 0, length = 0] of own) {
        shown += value.slice(done, at - start);
        done = at - start + length;
      }
      node.data = { ...node.data, shown: shown + value.slice(done) };
    }
    start += value.length;
  }
}

interface Leaf {
  readonly node?: Text;
  readonly value: string;
}

/** The texts of a block in their order; footnotes are beside them, and images between them. */
function leavesOf(node: Nodes): readonly Leaf[] {
  if (node.type === 'text') return [{ node, value: node.value }];
  if (node.type === 'footnoteReference' || node.type === 'html') return [];
  if ('children' in node) return node.children.flatMap(leavesOf);
  return [{ value: node.type === 'inlineCode' ? toString(node) : '\0' }];
}
