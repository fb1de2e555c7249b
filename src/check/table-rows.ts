import type { Table, TableRow } from 'mdast';

/** A row whose text goes on in the lines below it, which are rows of their own. */
interface BrokenRow {
  readonly rows: readonly TableRow[];
  /** The row on one line. */
  readonly meant: string;
}

/** The rows of a table that a line break inside a cell has broken; only where its other rows are between bars. */
export function brokenRows(
  { children: [head, ...rows] }: Table,
  page: string,
): readonly BrokenRow[] {
  if (!head || !isWhole(writtenIn(head, page))) return [];
  const broken: BrokenRow[] = [];
  for (let index = 0; index < rows.length; index++) {
    const first = rows[index];
    if (!first || !/^\|.*(?<!\|)$/.test(writtenIn(first, page))) continue;
    const length = rows
      .slice(index + 1)
      .findIndex((row) => /(?<!\\)\|$/.test(writtenIn(row, page)));
    const group = rows.slice(index, index + length + 2);
    const isContinued = group.slice(1).every((row) => !writtenIn(row, page).startsWith('|'));
    if (length < 0 || !isContinued) continue;
    broken.push({ rows: group, meant: group.map((row) => writtenIn(row, page)).join(' ') });
    index += length + 1;
  }
  return broken;
}

/** A row as it is written, without the spaces around it. */
export function writtenIn({ position }: TableRow, page: string): string {
  return page.slice(position?.start.offset, position?.end.offset).trim();
}

function isWhole(row: string): boolean {
  return /^\|.*\|$/.test(row);
}
