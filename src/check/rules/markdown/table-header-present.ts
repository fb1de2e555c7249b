import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { PageRule } from '../../rule.ts';

/** Finds tables whose first row is empty. */
export const tableHeaderPresent: PageRule = {
  id: 'table-header-present',
  severity: 'error',
  scope: 'page',
  summary: 'The first row of every table has headings for its columns.',
  why: 'Screen readers read the heading of a column before each of its cells. Nothing can be built without headings.',
  examples: {
    good: [
      { body: '| Plot | Rows |\n| --- | --- |\n| A | 12 |' },
      { body: '| | 2018 |\n| --- | --- |\n| Plots | 12 |' },
    ],
    bad: [{ body: '| | |\n| --- | --- |\n| Plots | 12 |' }],
  },
  *check({ tree }) {
    const empty: Table[] = [];
    visit(tree, 'table', (table) => {
      if (!hasHeading(table)) empty.push(table);
    });
    for (const { children, position } of empty)
      yield {
        message: 'The first row of this table is empty, so its columns have no headings',
        place: children[0]?.position ?? position,
        help: 'Write a heading for each column in the first row, such as `| Region | Program |`.',
      };
  },
};

/** Whether a cell of the first row has anything that readers see. */
function hasHeading({ children: [first] }: Table): boolean {
  return (first?.children ?? []).some(
    (cell) =>
      toString(cell, { includeHtml: false }).trim() !== '' ||
      cell.children.some(({ type }) => type === 'footnoteReference'),
  );
}
