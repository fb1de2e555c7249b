import type { Definition } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Source } from '../model/index.ts';

/** Addresses: with a scheme, a path, an ending or a heading. */
const address = /[/.#:@\\]/;

/**
 * Lines such as `[Note]: important`, which Markdown takes for the address of a link and shows nowhere: definitions
 * without an address that no link uses.
 */
export function swallowedText({
  tree,
  links,
}: Pick<Source, 'tree' | 'links'>): readonly Definition[] {
  const suspects = links.flatMap(({ node, url }) =>
    node.type === 'definition' && !address.test(url) ? [node] : [],
  );
  if (suspects.length === 0) return suspects;
  const used = new Set<string>();
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    if ('identifier' in node) used.add(node.identifier);
  });
  return suspects.filter(({ identifier }) => !used.has(identifier));
}
