import type { List, Nodes } from 'mdast';
import type { PageRule } from '../../rule.ts';

/** Word has nine levels of lists. */
const mostLevels = 9;

/** Finds lists nested deeper than Word allows: the first of them in each list. */
export const listDepth: PageRule = {
  id: 'list-depth',
  severity: 'warning',
  scope: 'page',
  summary: 'Lists are nested at most nine levels deep.',
  why: 'Word has nine levels; deeper ones look like the ninth.',
  examples: {
    good: [{ body: '- Plots\n  - Beds\n    - Rows' }],
    bad: [{ body: `${'- '.repeat(10)}Rows` }],
  },
  *check({ tree }) {
    for (const list of outermostLists(tree)) {
      const deep = firstBelow(list, mostLevels);
      if (deep)
        yield {
          message: `This list is nested ${mostLevels + 1} levels deep; the limit is ${mostLevels}`,
          place: deep.position,
          help: 'Use headings for the outer levels, or turn some items into sentences.',
        };
    }
  },
};

function outermostLists(node: Nodes): readonly List[] {
  if (node.type === 'list') return [node];
  return 'children' in node ? node.children.flatMap(outermostLists) : [];
}

/** The first list inside so many others, the given node among them. */
function firstBelow(node: Nodes, levels: number): List | undefined {
  if (node.type === 'list' && levels === 0) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = firstBelow(child, node.type === 'list' ? levels - 1 : levels);
    if (found) return found;
  }
  return undefined;
}
