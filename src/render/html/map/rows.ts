import type { NavigationNode } from '../../../model/index.ts';
import { columnsOf, type Column, type Entry } from './columns.ts';
import { roomFor } from './position.ts';

/** Least widths of columns: those with pages below each other, and those of one name. */
const least = { full: 196, bare: 172 };

/** A column is wider where a word is; there is a limit to that. */
const most = 300;

/** Few columns do not fill a row: lines would be long and names far apart. */
const mostScale = 1.5;

/** An entry of the first level with its columns. */
export interface Block {
  readonly node: NavigationNode;
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
}

/** Entries of the first level in rows, each with as many as have room; all columns of a row fill it. */
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

/** How far an entry of a column stands to the right, by its depth; deep ones no further. */
export function shiftOf({ depth }: Entry): number {
  return Math.min(depth, 4) * 18;
}

function toWidth(row: readonly Block[], width: number): readonly Block[] {
  const scale = Math.min(width / sum(row.flatMap(({ widths }) => widths)), mostScale);
  return row.map((block) => ({ ...block, widths: block.widths.map((each) => each * scale) }));
}

function toBlock(node: NavigationNode): Block {
  const columns = columnsOf(node);
  const below = columns.map(({ head, entries }) =>
    Math.max(
      entries.length > 0 ? least.full : least.bare,
      ...(head ? [roomFor('head', head)] : []),
      ...entries.map((entry) => shiftOf(entry) + roomFor('stop', entry.node)),
    ),
  );
  const own = Math.max(least.bare, roomFor('station', node));
  const widths = below.length > 1 ? below : [Math.max(own, ...below)];
  return { node, columns, widths: widths.map((each) => Math.min(each, most)) };
}

/** A sum of widths. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
