import type { Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import { placesIn, type Edit, type Problem } from '../../../model/index.ts';
import { exact } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds tables that were pasted from Word: lines whose cells have tabs between them. */
export const noTabTable: PageRule = {
  id: 'no-tab-table',
  severity: 'error',
  scope: 'page',
  summary: 'Tables are written with `|` between their cells, not with tabs.',
  why: 'Lines with tabs become one run of text, in which nobody can tell the cells apart.',
  examples: {
    good: [{ body: '| Plot | Rows |\n| --- | --- |\n| A | 12 |' }],
    bad: [{ body: 'Plot\tRows\nA\t12\nB\t9' }],
  },
  *check({ tree, text }) {
    const found: Problem[] = [];
    visit(tree, 'paragraph', (node) => {
      const problem = toProblem(node, text);
      if (problem) found.push(problem);
    });
    yield* found;
  },
};

/** At most so many rows are written out in the help. */
const mostRows = 12;

function toProblem({ position }: Paragraph, text: string): Problem | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  const lines = text.slice(start, end).split(/\r\n|\n|\r/);
  // Lines of a quotation start with its mark.
  const rows = lines.map((line) =>
    line
      .replace(/^[> ]*/, '')
      .trimEnd()
      .split(/[ ]*\t[ \t]*/),
  );
  const columns = Math.max(...rows.map(({ length }) => length));
  // Pasted bullets have a tab after them.
  if (rows.every(([first = '']) => !/[\p{L}\p{N}]/u.test(first))) return undefined;
  if (rows.length < 2 || columns < 2 || rows.some(({ length }) => length < 2)) return undefined;
  const isEven = rows.every(({ length }) => length === columns);
  const [head = '', ...body] = rows.map((row) => toRow(row, columns));
  const table = [head, toRow(Array<string>(columns).fill('---'), columns), ...body];
  const more = table.length - mostRows;
  const shown = table.slice(0, mostRows).map(exact).join(', ');
  const isPlain = lines.every((line, index) => index === 0 || !/^\s*>/.test(line));
  const lineEnd = /\r\n|\n|\r/.exec(text.slice(start, end))?.[0] ?? '\n';
  const indent = ' '.repeat((position?.start.column ?? 1) - 1);
  const fix: readonly Edit[] = [{ start, end, text: table.join(`${lineEnd}${indent}`) }];
  return {
    message: 'These lines have tabs between their columns, but are not a table',
    place: placesIn(text)(start, end),
    help: `Write each row on its own line: ${shown}${more > 0 ? ` and ${more} more` : ''}.`,
    ...(isEven && isPlain && { fix }),
  };
}

function toRow(cells: readonly string[], columns: number): string {
  const all = Array.from({ length: columns }, (_, column) => cells[column] ?? '');
  return `| ${all.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
}
