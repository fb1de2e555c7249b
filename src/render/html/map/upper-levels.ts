import type { NavigationNode } from '../../../model/index.ts';

/** As many levels of entries as have at most so many pages; none where the first one has more. */
export function upperLevels(
  nodes: readonly NavigationNode[],
  maxPages: number,
): readonly NavigationNode[] {
  for (let depth = depthOf(nodes); depth > 0; depth -= 1) {
    const upper = cutAt(nodes, depth);
    if (countOf(upper) <= maxPages) return upper;
  }
  return [];
}

function cutAt(nodes: readonly NavigationNode[], depth: number): readonly NavigationNode[] {
  if (depth === 0) return [];
  return nodes.map((node) => ({ ...node, children: cutAt(node.children, depth - 1) }));
}

function depthOf(nodes: readonly NavigationNode[]): number {
  return nodes.reduce((depth, { children }) => Math.max(depth, 1 + depthOf(children)), 0);
}

/** The number of entries, with those below them. */
export function countOf(nodes: readonly NavigationNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
