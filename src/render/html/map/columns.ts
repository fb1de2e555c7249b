import type { NavigationNode } from '../../../model/index.ts';

/** A page in a column, and how far it stands below the first level of that column. */
export interface Entry {
  readonly node: NavigationNode;
  readonly depth: number;
}

/** Pages that stand below each other, after the page that they belong to where it begins the column. */
export interface Column {
  readonly head?: NavigationNode;
  readonly entries: readonly Entry[];
}

/** More columns are not readable side by side. */
export const mostColumns = 5;

/** So many pages stand below each other before another column is begun. */
const fewestEntries = 8;

/**
 * The columns below an entry of the first level; none where nothing stands below it. Where one of its
 * pages leads to others, each of its pages is a path of its own and begins a column.
 */
export function columnsOf({ children }: NavigationNode): readonly Column[] {
  const hasPaths = children.some((child) => child.children.length > 0);
  if (hasPaths && children.length <= mostColumns)
    return children.map((head) => ({ head, entries: entriesBelow(head.children) }));
  const entries = entriesBelow(children);
  const rows = Math.max(fewestEntries, Math.ceil(entries.length / mostColumns));
  const count = Math.ceil(entries.length / rows);
  return Array.from({ length: count }, (_, index) => ({
    entries: entries.slice(index * rows, (index + 1) * rows),
  }));
}

function entriesBelow(nodes: readonly NavigationNode[], depth = 0): readonly Entry[] {
  return nodes.flatMap((node) => [{ node, depth }, ...entriesBelow(node.children, depth + 1)]);
}
