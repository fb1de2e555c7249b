import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import type { Look } from '../read/document.ts';
import { toJoinedContent, type TextContext } from './inline.ts';
import { quoted, type Leave } from './left.ts';
import { isCode, shownIn, toPageLines, type PageLine } from './page-line.ts';

/** The paragraphs of each cell of a row; cells that are a part of another one are empty. */
type Row = readonly (readonly PageLine[])[];

/** A table of a Word file as one of Markdown, whose first row is its head. */
export function toTable(lines: readonly PageLine[], context: TextContext): Table {
  leaveRest(lines, context.leave);
  const rows = rowsOf(lines);
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return {
    type: 'table',
    align: columns.some((column) => (alignOf(rows, column) ?? 'left') !== 'left')
      ? columns.map((column) => alignOf(rows, column))
      : columns.map(() => null),
    children: rows.map((row, index): TableRow => {
      const base = index === 0 ? lookOfHead(row) : undefined;
      return {
        type: 'tableRow',
        children: columns.map((column): TableCell => ({
          type: 'tableCell',
          children: toJoinedContent(row[column] ?? [], context, base),
        })),
      };
    }),
  };
}

/** Tells what a table of Markdown does not have. */
function leaveRest(lines: readonly PageLine[], leave: Leave): void {
  const places = lines.flatMap(({ word: { cell } }) => cell ?? []);
  const words = lines.map(({ word }) => word);
  if (places.some(({ columns, isTall }) => columns !== undefined || isTall === true))
    leave(
      'The merged cells of a table',
      'each cell of a Markdown table is in one row and one column, so their words are in the first',
    );
  if (places.some(({ isNested }) => isNested === true))
    leave(
      'The place of a table in a table',
      'Markdown has none, so it follows the table that it was in',
    );
  const first = lines.filter(({ word: { cell } }) => cell?.row === 0);
  if (first.some(({ word: { cell } }) => cell?.head === 'none') && !lookOfHead([first]))
    leave(
      'The look of a table without a head',
      'the first row of a Markdown table is its head, so write headings above the columns',
    );
  if (places.some(({ row, head }) => row > 0 && head === 'marked'))
    leave(
      'The second row of the head of a table',
      'a Markdown table has one row as its head, so it is the row below',
    );
  if (words.some(({ list }) => list !== undefined))
    leave(
      'The bullets or numbers of a list in a table',
      'a cell of a Markdown table has no lists, so each item is a line',
    );
  if (words.some((word) => word.outline !== undefined))
    leave('The level of a heading in a table', 'a cell of a Markdown table has no headings');
  if (words.some((word) => isCode(word) || /quot|blocktext/.test(word.style)))
    leave(
      'The look of code or a quotation in a table',
      'a cell of a Markdown table has lines of text',
    );
  for (const { boxes = [] } of words) for (const box of boxes) leaveBox(box, leave);
}

/** Tells the words of a text box that is where a page can't have one. */
export function leaveBox(box: NonNullable<PageLine['word']['boxes']>[number], leave: Leave): void {
  const words = toPageLines(box).map(shownIn).join(' ');
  if (words.trim() !== '')
    leave(`The text box ${quoted(words)}`, 'a text box can be only between paragraphs', words);
}

/** How all cells of a column are aligned that have text, without that of the head; null if not all are alike. */
function alignOf(rows: readonly Row[], column: number): AlignType {
  const cells = (below: readonly Row[]): Row[number] => below.flatMap((row) => row[column] ?? []);
  const body = cells(rows.slice(1)).filter(({ word: { cell } }) => cell?.head !== 'marked');
  const found = (body.length > 0 ? body : cells(rows)).map(({ word: { align } }) => align ?? null);
  const [first = null] = found;
  return found.every((align) => align === first) ? first : null;
}

/** Letters of a head are bold by themselves. */
function lookOfHead(row: Row): Look | undefined {
  const letters = row.flat().flatMap(({ atoms }) => atoms.filter(({ text }) => text.trim() !== ''));
  return letters.length > 0 && letters.every(({ look }) => look.bold) ? { bold: true } : undefined;
}

function rowsOf(lines: readonly PageLine[]): readonly Row[] {
  const rows = new Map<number, Map<number, PageLine[]>>();
  for (const line of lines) {
    const { cell } = line.word;
    if (!cell) continue;
    const row = rows.get(cell.row) ?? new Map<number, PageLine[]>();
    rows.set(cell.row, row);
    row.set(cell.column, [...(row.get(cell.column) ?? []), line]);
  }
  return [...rows.values()].map((cells) =>
    [...cells.values()].flatMap((own, index) => [
      ...empty(index === 0 ? (own[0]?.word.cell?.skipped ?? 0) : 0),
      own.filter(({ atoms }) => atoms.length > 0),
      ...empty((own[0]?.word.cell?.columns ?? 1) - 1),
    ]),
  );
}

function empty(count: number): Row {
  return Array.from({ length: count }, () => []);
}
