import type { NavigationNode } from '../../../model/index.ts';

/** A page in a column, and its depth below the first level of the column. */
export interface Entry {
  readonly node: NavigationNode;
  readonly depth: number;
}

/** Pages below each other, under the page that they belong to where that starts the column. */
export interface Column {
  readonly head?: NavigationNode;
  readonly entries: readonly Entry[];
}

/** More columns are not readable next to each other. */
const maxColumns = 5;

/** A column has at least this many pages before another one is started. */
const minEntries = 8;

/**
 * The columns below an entry of the first level; none if it has no subpages. Where one of its subpages has
 * subpages itself, each of them starts a column.
 */
export function columnsOf({ children }: NavigationNode): readonly Column[] {
  const hasPaths = children.some((child) => child.children.length > 0);
  if (hasPaths && children.length <= maxColumns)
    return children.map((head) => ({ head, entries: entriesBelow(head.children) }));
  const entries = entriesBelow(children);
  const rows = Math.max(minEntries, Math.ceil(entries.length / maxColumns));
  const count = Math.ceil(entries.length / rows);
  return Array.from({ length: count }, (_, index) => ({
    entries: entries.slice(index * rows, (index + 1) * rows),
  }));
}

function entriesBelow(nodes: readonly NavigationNode[], depth = 0): readonly Entry[] {
  return nodes.flatMap((node) => [{ node, depth }, ...entriesBelow(node.children, depth + 1)]);
}
