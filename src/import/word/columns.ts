import { align } from './align/align.ts';
import type { WordChange } from './edit/change.ts';
import { shownText } from './edit/compare/shown-text.ts';
import { aboutLines } from './edit/unit-input.ts';
import type { BaseLine, Line } from './source/map-base.ts';

/** The lines that came back, with the columns of their tables numbered as in the file that was sent out. */
interface Matched {
  readonly after: readonly Line[];
  /** The lines of both files that are in columns that came or went. */
  readonly lines: ReadonlySet<Line>;
  readonly changes: readonly WordChange[];
}

/** Finds columns that were added to tables or deleted, so that the cells beside them are compared with their own. */
export function matchColumns(before: readonly BaseLine[], after: readonly Line[]): Matched {
  const [old, now] = [tablesIn(before), tablesIn(after)];
  const renumbered = new Map<Line, Line>();
  const lines = new Set<Line>();
  const changes: WordChange[] = [];
  for (const pair of align(old.map(toAlignable), now.map(toAlignable))) {
    const [table, other] = [old[pair.before[0] ?? -1], now[pair.after[0] ?? -1]];
    const isPair = pair.before.length === 1 && pair.after.length === 1;
    if (!table || !other || !isPair || table.length === other.length) continue;
    const groups = align(table.map(toAlignable), other.map(toAlignable));
    if (groups.some((group) => group.before.length > 1 || group.after.length > 1)) continue;
    let next = table.length;
    for (const group of groups) {
      const [from, to] = [group.before[0], group.after[0]];
      const [was, is] = [table[from ?? -1] ?? [], other[to ?? -1] ?? []];
      // A new column has a number of its own, since no cell is like one in it.
      const column = from ?? next++;
      for (const line of is) renumbered.set(line, withColumn(line, column));
      if (was.length > 0 && is.length > 0) continue;
      for (const line of was) lines.add(line);
      for (const line of is) lines.add(renumbered.get(line) ?? line);
      changes.push(toChange(was, is, table.flat()));
    }
  }
  return { after: after.map((line) => renumbered.get(line) ?? line), lines, changes };
}

/** The lines of a column. */
type Column<T extends Line> = readonly T[];

/** Tables as columns; those with merged cells have none that could be told apart. */
function tablesIn<T extends Line>(lines: readonly T[]): readonly (readonly Column<T>[])[] {
  const tables = new Map<number, T[][]>();
  const rows = new Map<number, number[]>();
  const uneven = new Set<number>();
  for (const line of lines) {
    const { cell } = line.word;
    if (!cell) continue;
    const { table, row, column } = cell;
    if (cell.columns !== undefined || cell.isTall || cell.isNested) uneven.add(table);
    const columns = tables.get(table) ?? [];
    tables.set(table, columns);
    (columns[column] ??= []).push(line);
    const widths = rows.get(table) ?? [];
    rows.set(table, widths);
    widths[row] = Math.max(widths[row] ?? 0, column + 1);
  }
  return [...tables].flatMap(([table, columns]) => {
    const isEven = rows.get(table)?.every((width) => width === columns.length);
    return isEven && !uneven.has(table) ? [columns] : [];
  });
}

function toAlignable(columns: readonly Column<Line>[] | Column<Line>) {
  return { key: columns.flat().map(textOf).join(' '), kind: 'column' };
}

function textOf({ atoms }: Line): string {
  return shownText(atoms);
}

function withColumn(line: Line, column: number): Line {
  const { cell } = line.word;
  if (!cell || cell.column === column) return line;
  const key = line.key.replace(/^\d+/, String(column));
  return {
    ...line,
    word: { ...line.word, cell: { ...cell, column } },
    key,
    kind: `cell ${column}`,
  };
}

function toChange(was: Column<BaseLine>, is: Column<Line>, table: readonly BaseLine[]): WordChange {
  const isAdded = is.length > 0;
  const own = isAdded ? is : was;
  const [first] = table;
  const node = first?.passage?.ancestors.find(({ type }) => type === 'table');
  const done = isAdded ? 'add it to' : 'delete it from';
  return {
    kind: isAdded ? 'column added' : 'column deleted',
    outcome: 'left',
    ...aboutLines(own.slice(0, 1), first?.page),
    before: was.map(textOf).join(' | '),
    after: is.map(textOf).join(' | '),
    file: first?.passage?.file,
    offset: node?.position?.start.offset,
    reason: node
      ? `${done} each line of the table in the Markdown by hand`
      : 'the program writes this table',
  };
}
