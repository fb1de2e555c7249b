import { childrenOf, type Element } from '../../ooxml/index.ts';
import { align } from '../align.ts';
import {
  blocksIn,
  toBlock,
  wordsIn,
  type Block,
  type CellMatch,
  type Match,
  type RowMatch,
} from './block.ts';
import { areColumnsChanged, pairColumns } from './columns.ts';

type MatchBlocks = (before: readonly Block[], after: readonly Block[]) => readonly Match[];

/** Pairs the rows of two tables, and their cells: by their columns where these are known, else by their positions. */
export function matchRows(
  before: Element,
  after: Element,
  matchBlocks: MatchBlocks,
): readonly RowMatch[] {
  const columns = pairColumns(before, after);
  const changed = columns && areColumnsChanged(columns) ? columns : undefined;
  const shared = changed?.filter(({ base, head }) => base !== undefined && head !== undefined);
  const inBase = shared?.map(({ base }) => base);
  const inHead = shared?.map(({ head }) => head);
  return align(rowsIn(before, inBase), rowsIn(after, inHead)).map(([base, head]): RowMatch => {
    const row = { base: base?.element, head: head?.element };
    const [from, to] = [childrenOf(row.base, 'w:tc'), childrenOf(row.head, 'w:tc')];
    const positions = (to.length > 0 ? to : from).map((_, index) => ({ base: index, head: index }));
    const pairs = changed ?? positions;
    const cells = pairs.map((pair): CellMatch => {
      const [one, other] = [from[pair.base ?? -1], to[pair.head ?? -1]];
      const blocks = one && other ? matchBlocks(blocksIn(one), blocksIn(other)) : [];
      return { base: one, head: other, blocks };
    });
    return { ...row, cells };
  });
}

/** The rows of a table that one document alone has. */
export function rowsOf(table: Element | undefined, side: 'base' | 'head'): readonly RowMatch[] {
  const none = { base: undefined, head: undefined };
  return childrenOf(table, 'w:tr').map((row) => {
    const cells = childrenOf(row, 'w:tc').map((cell) => ({ ...none, [side]: cell, blocks: [] }));
    return { ...none, [side]: row, cells };
  });
}

/** @param columns those whose words are compared; all where it is undefined, in rows of as many cells */
function rowsIn(
  table: Element,
  columns: readonly (number | undefined)[] | undefined,
): readonly Block[] {
  return childrenOf(table, 'w:tr').map((row) => {
    const cells = childrenOf(row, 'w:tc');
    if (!columns) return toBlock(row, `${cells.length}`, wordsIn(row));
    const compared = cells.filter((_, index) => columns.includes(index));
    return toBlock(row, 'row', compared.map(wordsIn).join('\n'));
  });
}
