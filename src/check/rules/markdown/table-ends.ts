import { visit } from 'unist-util-visit';
import { placesIn, type Problem } from '../../../model/index.ts';
import { exact, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import { brokenRows, writtenIn } from '../../table-rows.ts';

/** Finds text right below a table, which becomes a row of it, and line breaks inside cells, which end the row. */
export const tableEnds: PageRule = {
  id: 'table-ends',
  severity: 'warning',
  scope: 'page',
  summary: 'Each row of a table is on one line, and there is an empty line below the last one.',
  why: 'Otherwise the text becomes a row of the table.',
  examples: {
    good: [{ body: '| Plot | Sun |\n| --- | --- |\n| A | yes |\n\nPlot A has sun.' }],
    bad: [
      { body: '| Plot | Sun |\n| --- | --- |\n| A | yes |\nPlot A has sun.' },
      { body: '| Plot | Sun |\n| --- | --- |\n| A | in the\nmorning |' },
    ],
  },
  *check({ tree, text }) {
    const toPlace = placesIn(text);
    const problems: Problem[] = [];
    visit(tree, 'table', (table) => {
      const broken = brokenRows(table, text);
      for (const { rows, meant } of broken)
        problems.push({
          message: 'A line break inside a cell ends this row',
          place: rows[0]?.position,
          help: `Write the row on one line: ${exact(meant)}. For a line break that readers see, write \`<br>\`.`,
        });
      const done = new Set(broken.flatMap(({ rows }) => rows));
      const [head, ...rows] = table.children;
      // A table whose head has no bar at its start may have rows without one.
      const isText = (row: (typeof rows)[number]): boolean =>
        !done.has(row) && !/(?<!\\)\|/.test(writtenIn(row, text));
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
