import { visit } from 'unist-util-visit';
import type { Problem } from '../../../model/index.ts';
import { exact } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import { brokenRows, writtenIn } from '../../table-rows.ts';

/** Finds rows with fewer cells than their table has columns. Lines without bars are left to table-ends. */
export const tableRowComplete: PageRule = {
  id: 'table-row-complete',
  severity: 'warning',
  scope: 'page',
  summary: 'Every row of a table has a cell for each column.',
  why: 'The cells after the one that was left out move to the left, below the wrong headers.',
  examples: {
    good: [
      { body: '| Plot | Sun |\n| --- | --- |\n| A | yes |' },
      { body: '| Plot | Sun |\n| --- | --- |\n| A | |' },
    ],
    bad: [{ body: '| Plot | Sun | Water |\n| --- | --- | --- |\n| A | yes |' }],
  },
  *check({ tree, text }) {
    const problems: Problem[] = [];
    visit(tree, 'table', (table) => {
      const columns = table.children[0]?.children.length ?? 0;
      const broken = new Set(brokenRows(table, text).flatMap(({ rows }) => rows));
      for (const row of table.children) {
        const cells = row.children.length;
        const written = writtenIn(row, text);
        if (cells >= columns || broken.has(row) || !/(?<!\\)\|/.test(written)) continue;
        const whole = `${written}${written.endsWith('|') ? '' : ' |'}${' |'.repeat(columns - cells)}`;
        problems.push({
          message: `This row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, but the table has ${columns} columns`,
          place: row.position,
          help: `Write the missing text between two bars. If there is none, write ${exact(whole)}.`,
        });
      }
    });
    yield* problems;
  },
};
