import type { NavigationNode } from '../../../model/index.ts';
import { columnsOf, type Column, type Entry } from './columns.ts';
import { roomFor } from './position.ts';

/** The minimum widths of columns with entries and of columns without. */
const minWidth = { full: 196, bare: 172 };

/** The maximum width of columns, which are wider where words are long. */
const maxWidth = 300;

/** The maximum scale of columns: few columns don't fill a row, since names would be far apart. */
const maxScale = 1.5;

/** An entry of the first level with its columns. */
export interface Block {
  readonly node: NavigationNode;
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
}

/** Entries of the first level in rows, as many in each as fit; the columns of a row fill it. */
export function toRows(
  nodes: readonly NavigationNode[],
  width: number,
): readonly (readonly Block[])[] {
  const rows: Block[][] = [];
  let left = 0;
  for (const block of nodes.map(toBlock)) {
    const row = rows.at(-1);
    if (row && sum(block.widths) <= left) row.push(block);
    else {
      rows.push([block]);
      left = width;
    }
    left -= sum(block.widths);
  }
  return rows.map((row) => toWidth(row, width));
}

/** The indentation of an entry, by its depth, with a limit. */
export function shiftOf({ depth }: Entry): number {
  return Math.min(depth, 4) * 18;
}

function toWidth(row: readonly Block[], width: number): readonly Block[] {
  const scale = Math.min(width / sum(row.flatMap(({ widths }) => widths)), maxScale);
  return row.map((block) => ({ ...block, widths: block.widths.map((each) => each * scale) }));
}

function toBlock(node: NavigationNode): Block {
  const columns = columnsOf(node);
  const below = columns.map(({ head, entries }) =>
    Math.max(
      entries.length > 0 ? minWidth.full : minWidth.bare,
      ...(head ? [roomFor('head', head)] : []),
      ...entries.map((entry) => shiftOf(entry) + roomFor('stop', entry.node)),
    ),
  );
  const own = Math.max(minWidth.bare, roomFor('station', node));
  const widths = below.length > 1 ? below : [Math.max(own, ...below)];
  return { node, columns, widths: widths.map((each) => Math.min(each, maxWidth)) };
}

/** A sum of widths. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
