import type { TableRow } from 'mdast';
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
  why: 'The cells after a missing one move to the left, under the wrong headers.',
  examples: {
    good: [
      { body: '| Plot | Sun |\n| --- | --- |\n| A | yes |' },
      { body: '| Plot | Sun |\n| --- | --- |\n| A | |' },
    ],
    bad: [
      { body: '| Plot | Sun | Water |\n| --- | --- | --- |\n| A | yes |' },
      { body: '| Plot | Sun | Water |\n| --- | --- | --- |\n| A | yes |\n| B | no |' },
    ],
  },
  *check({ tree, text }) {
    const problems: Problem[] = [];
    visit(tree, 'table', (table) => {
      const [head, ...rows] = table.children;
      if (!head) return;
      const columns = head.children.length;
      const broken = new Set(brokenRows(table, text).flatMap((each) => each.rows));
      const short = rows.filter(
        (row) =>
          row.children.length < columns &&
          !broken.has(row) &&
          /(?<!\\)\|/.test(writtenIn(row, text)),
      );
      const amounts = new Set(rows.map((row) => row.children.length));
      const [amount = 0] = amounts;
      if (amounts.size === 1 && rows.length > 1 && short.length === rows.length)
        problems.push({
          message: `The header has ${columns} cells, but every row below it has ${amount}`,
          place: head.position,
          help: `Add what is missing to each row, or remove ${columns - amount === 1 ? 'a cell' : `${columns - amount} cells`} from the header and from the row of hyphens.`,
        });
      else for (const row of short) problems.push(toProblem(row, columns, text));
    });
    yield* problems;
  },
};

function toProblem(row: TableRow, columns: number, text: string): Problem {
  const cells = row.children.length;
  const written = writtenIn(row, text);
  const whole = `${written}${written.endsWith('|') ? '' : ' |'}${' |'.repeat(columns - cells)}`;
  return {
    message: `This row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, but the table has ${columns} columns`,
    place: row.position,
    help: `Write the missing text between two bars. If there is none, write ${exact(whole)}.`,
  };
}
