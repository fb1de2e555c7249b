import type { TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import { placesIn, type Problem } from '../../../model/index.ts';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds text right below a table, which becomes a row of it. */
export const tableEnds: PageRule = {
  id: 'table-ends',
  severity: 'warning',
  scope: 'page',
  summary: 'There is an empty line between a table and the text below it.',
  why: 'Otherwise the text becomes a row of the table.',
  examples: {
    good: [{ body: '| Plot | Sun |\n| --- | --- |\n| A | yes |\n\nPlot A has sun.' }],
    bad: [{ body: '| Plot | Sun |\n| --- | --- |\n| A | yes |\nPlot A has sun.' }],
  },
  *check({ tree, text }) {
    const toPlace = placesIn(text);
    const problems: Problem[] = [];
    visit(tree, 'table', ({ children: [head, ...rows] }) => {
      // A table whose head has no bar at its start may have rows without one.
      const isText = (row: TableRow): boolean => !/(?<!\\)\|/.test(writtenIn(row, text));
      if (!head || !writtenIn(head, text).startsWith('|')) return;
      const first = rows.find(isText);
      const [start, end] = [first?.position?.start.offset, first?.position?.end.offset];
      if (start === undefined || end === undefined) return;
      const line = text.slice(start, end);
      problems.push({
        message: `${quote(line)} is a row of the table above it`,
        place: toPlace(start, end),
        help: `Put an empty line before it. For a row, write it between bars: ${quote(`| ${line} |`)}.`,
      });
    });
    yield* problems;
  },
};

function writtenIn({ position }: TableRow, text: string): string {
  return text.slice(position?.start.offset, position?.end.offset);
}
