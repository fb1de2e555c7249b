import { align } from '../align.ts';
import { inside, type Block, type Match } from './block.ts';
import { matchRows } from './rows.ts';

/** Pairs blocks that say the same or nearly the same. */
export function matchBlocks(before: readonly Block[], after: readonly Block[]): readonly Match[] {
  return withoutNeighbors(align(before, after)).map(([base, head]): Match => {
    const [one, other] = [base?.element, head?.element];
    if (!one || !other) return { base, head };
    if (one.name === 'w:tbl') return { base, head, rows: matchRows(one, other, matchBlocks) };
    if (one.name === 'w:sdt') return { base, head, inner: matchBlocks(inside(one), inside(other)) };
    return { base, head };
  });
}

type Blocks = readonly [base: Block | undefined, head: Block | undefined];

/** Word makes one table of two with nothing between, so a table that replaces another becomes its later state. */
function withoutNeighbors(pairs: readonly Blocks[]): readonly Blocks[] {
  const done: Blocks[] = [];
  const isAlone = (table: Block | undefined, other: Block | undefined): boolean =>
    table?.kind === 'w:tbl' && !other;
  for (const [base, head] of pairs) {
    const [earlier, later] = done.at(-1) ?? [];
    if (isAlone(earlier, later) && isAlone(head, base)) done.splice(-1, 1, [earlier, head]);
    else if (isAlone(later, earlier) && isAlone(base, head)) done.splice(-1, 1, [base, later]);
    else done.push([base, head]);
  }
  return done;
}
