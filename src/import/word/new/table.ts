import type { Table, TableCell, TableRow } from 'mdast';
import type { Line } from '../source/map-base.ts';
import { toJoinedContent, type TextContext } from './inline.ts';

/** A table of a Word file as one of Markdown, whose first row is its head. */
export function toTable(lines: readonly Line[], context: TextContext): Table {
  const { leave } = context;
  const rows = rowsOf(lines);
  const places = lines.flatMap(({ word: { cell } }) => cell ?? []);
  if (places.some(({ columns, isTall }) => columns !== undefined || isTall === true))
    leave(
      'A table with merged cells',
      'each cell of a Markdown table is in one row and one column',
    );
  if (places.some(({ isNested }) => isNested === true))
    leave('A table in a table', 'Markdown has none, so it follows the table that it was in');
  if (lines.some(({ word }) => word.list !== undefined))
    leave('A list in a table', 'a cell of a Markdown table has one paragraph');
  const width = Math.max(...rows.map((row) => row.length));
  return {
    type: 'table',
    children: rows.map((row): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column): TableCell => ({
        type: 'tableCell',
        children: toJoinedContent(row[column] ?? [], context),
      })),
    })),
  };
}

/** The paragraphs of each cell; cells that are a part of another one are empty. */
function rowsOf(lines: readonly Line[]): readonly (readonly (readonly Line[])[])[] {
  const rows = new Map<number, Map<number, Line[]>>();
  for (const line of lines) {
    const { cell } = line.word;
    if (!cell) continue;
    const row = rows.get(cell.row) ?? new Map<number, Line[]>();
    rows.set(cell.row, row);
    row.set(cell.column, [...(row.get(cell.column) ?? []), line]);
  }
  return [...rows.values()].map((cells) =>
    [...cells.values()].flatMap((own) => [
      own.filter(({ atoms }) => atoms.length > 0),
      ...Array.from({ length: (own[0]?.word.cell?.columns ?? 1) - 1 }, () => []),
    ]),
  );
}
