import { toInline } from './html-inline.ts';
import type { HtmlElement } from './html-tree.ts';

interface Row {
  readonly cells: readonly string[];
  readonly isHeader: boolean;
}

/** The lines of a table. */
interface Table {
  readonly lines: readonly string[];
  /** Whether the element says which row is the header. */
  readonly hasHeader: boolean;
}

/** A table in Markdown; undefined where that can't say the same, as of cells that span others or hold blocks. */
export function toTable(table: HtmlElement, isMarkdown: boolean): Table | undefined {
  const found = rowsOf(table);
  if (!found) return undefined;
  const rows = found.map(({ row, isHead }) => toRow(row, isHead, isMarkdown));
  if (!rows.every((row) => row !== undefined)) return undefined;
  const [header, ...others] = rows;
  if (!header || others.some(({ cells }) => cells.length > header.cells.length)) return undefined;
  if (others.length === 0 || header.cells.every((cell) => cell === '')) return undefined;
  const width = header.cells.length;
  const toLine = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  return {
    lines: [
      toLine(header.cells),
      toLine(header.cells.map(() => '---')),
      ...others.map(({ cells }) => toLine(cells)),
    ],
    hasHeader: header.isHeader,
  };
}

interface FoundRow {
  readonly row: HtmlElement;
  readonly isHead: boolean;
}

function rowsOf({ children }: HtmlElement, isHead = false): readonly FoundRow[] | undefined {
  const rows: FoundRow[] = [];
  for (const child of children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return undefined;
    } else if (child.name === 'tr') rows.push({ row: child, isHead });
    else if (['thead', 'tbody', 'tfoot'].includes(child.name)) {
      const inside = rowsOf(child, child.name === 'thead');
      if (!inside) return undefined;
      rows.push(...inside);
    } else if (child.name !== 'colgroup') return undefined;
  }
  return rows;
}

function toRow({ children }: HtmlElement, isHead: boolean, isMarkdown: boolean): Row | undefined {
  const cells: string[] = [];
  const elements = children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const isHeader =
    isHead || elements.every((each) => typeof each !== 'string' && each.name === 'th');
  for (const cell of elements) {
    if (typeof cell === 'string' || !['td', 'th'].includes(cell.name)) return undefined;
    const spans = ['rowspan', 'colspan'].map((name) => cell.attributes.get(name) ?? '1');
    const text = toInline(cell.children, isMarkdown);
    if (text === undefined || spans.some((span) => span !== '1')) return undefined;
    const inCell = text.replace(/(?<!\\)\|/g, '\\|');
    const isRowHeader = cell.name === 'th' && !isHeader && text !== '' && !text.startsWith('**');
    cells.push(isRowHeader ? `**${inCell}**` : inCell);
  }
  return { cells, isHeader };
}
