import type { Nodes } from 'mdast';
import type { SourceAtom } from '../../source/atoms.ts';
import type { SpliceContext } from './splice-context.ts';

/** A place for text: an offset, and the marks that are around it. */
export interface Position {
  readonly at: number;
  readonly nodes: readonly Nodes[];
}

/** The places for text between two atoms. */
export function positionsBetween(
  left: SourceAtom | undefined,
  right: SourceAtom | undefined,
  { start, end }: SpliceContext,
): readonly Position[] {
  const a = left?.nodes ?? [];
  const b = right?.nodes ?? [];
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const positions: Position[] = [];
  if (left) {
    positions.push({ at: left.end, nodes: a });
    for (let depth = a.length - 1; depth >= shared; depth--)
      positions.push({ at: a[depth]?.position?.end.offset ?? -1, nodes: a.slice(0, depth) });
  } else positions.push({ at: start, nodes: [] });
  if (right) {
    for (let depth = shared; depth < b.length; depth++)
      positions.push({ at: b[depth]?.position?.start.offset ?? -1, nodes: b.slice(0, depth) });
    positions.push({ at: right.start, nodes: b });
  } else positions.push({ at: end, nodes: [] });
  return positions.filter(({ at }) => at >= 0);
}
