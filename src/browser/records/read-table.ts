import type { Row } from './rows.ts';

/** A row of the table. */
interface TableRow extends Row {
  readonly element: HTMLTableRowElement;
}

/** A column of facts. */
interface FactColumn {
  readonly label: string;
  /** The labels of the values, by level. */
  readonly values: ReadonlyMap<number, string>;
  /** Whether a record has no value. */
  readonly hasGaps: boolean;
  readonly head: HTMLTableCellElement;
}

/** The table of records on the page. */
export interface RecordTable {
  readonly body: HTMLTableSectionElement;
  readonly nameHead: HTMLTableCellElement;
  readonly facts: readonly FactColumn[];
  /** Sorted by name. */
  readonly rows: readonly TableRow[];
}

/** Reads the table of records; undefined if it has another structure. */
export function readTable(table: HTMLTableElement): RecordTable | undefined {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const [nameHead, ...others] = heads;
  if (!body || !nameHead) return undefined;
  const elements = [...body.rows];
  // The column of files has no fact.
  const factHeads = others.filter((head) => head.abbr !== '');
  const cellsOf = (row: HTMLTableRowElement): HTMLTableCellElement[] =>
    [...row.cells].slice(1, 1 + factHeads.length);
  const rows = elements.map((element): TableRow => ({
    element,
    name: textOf(element, '.record-name'),
    code: textOf(element, '.record-code'),
    levels: cellsOf(element).map(levelOf),
  }));
  const facts = factHeads.map((head, index): FactColumn => {
    const cells = elements.flatMap((row) => cellsOf(row)[index] ?? []);
    const found = cells.flatMap((cell): [number, string][] => {
      const level = levelOf(cell);
      return level === undefined ? [] : [[level, textOf(cell, '.value')]];
    });
    return {
      label: head.abbr,
      values: new Map(found.sort(([a], [b]) => a - b)),
      hasGaps: found.length < cells.length,
      head,
    };
  });
  return { body, nameHead, facts, rows };
}

function levelOf(cell: HTMLTableCellElement): number | undefined {
  const text = cell.dataset['rank'];
  return text === undefined ? undefined : Number(text);
}

function textOf(element: Element, selector: string): string {
  return element.querySelector(selector)?.textContent.trim() ?? '';
}
