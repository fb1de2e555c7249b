import { childrenOf, descendants, type Element } from '../../ooxml/index.ts';
import { align } from '../align.ts';
import { toBlock, wordsIn } from './block.ts';

/** The positions of a column in two tables; at least one of them. */
interface ColumnPair {
  readonly base: number | undefined;
  readonly head: number | undefined;
}

/** Pairs the columns of two tables by their words. Undefined where a row has no cell, or one for several columns. */
export function pairColumns(base: Element, head: Element): readonly ColumnPair[] | undefined {
  const [before, after] = [columnsIn(base), columnsIn(head)];
  if (!before || !after) return undefined;
  const pairs = align(before, after).map(([one, other]): ColumnPair => ({
    base: one && before.indexOf(one),
    head: other && after.indexOf(other),
  }));
  return withReplaced(pairs);
}

/** Whether a column came or went. */
export function areColumnsChanged(pairs: readonly ColumnPair[]): boolean {
  return pairs.some(({ base, head }) => base === undefined || head === undefined);
}

function columnsIn(table: Element) {
  const rows = childrenOf(table, 'w:tr').map((row) => childrenOf(row, 'w:tc'));
  const [first] = rows;
  const isRegular =
    rows.every(({ length }) => length === first?.length) &&
    descendants(table, 'w:gridSpan', 'w:vMerge', 'w:gridBefore', 'w:gridAfter').length === 0;
  if (!first || !isRegular) return undefined;
  return first.map((cell, index) => {
    const cells = rows.flatMap((row) => row[index] ?? []);
    return toBlock(cell, 'column', cells.map(wordsIn).join('\n'));
  });
}

/** A column that has another in its place is that one with other words. */
function withReplaced(pairs: readonly ColumnPair[]): readonly ColumnPair[] {
  const done: ColumnPair[] = [];
  let [gone, come]: [number[], number[]] = [[], []];
  const close = (): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1)
      done.push({ base: gone[at], head: come[at] });
    [gone, come] = [[], []];
  };
  for (const pair of pairs) {
    const { base, head } = pair;
    if (base !== undefined && head !== undefined) {
      close();
      done.push(pair);
    } else if (base !== undefined) gone.push(base);
    else if (head !== undefined) come.push(head);
  }
  close();
  return done;
}
