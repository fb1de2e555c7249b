import type { Nodes } from 'mdast';
import { marksOf } from '../../source/atoms.ts';
import { markKey, type DesiredAtom } from '../desired.ts';
import { toInline } from '../to-inline.ts';
import type { SpliceContext } from './splice-context.ts';

/** Writes what is added at a place that has some marks around it already. */
export function writeAtoms(
  added: readonly DesiredAtom[],
  nodes: readonly Nodes[],
  isFirst: boolean,
  { style, isInCell, breaks, urlOf }: SpliceContext,
  divided: number,
): string {
  const around = marksOf(nodes, urlOf).map(markKey);
  const parts: DesiredAtom[][] = [[]];
  for (const atom of added)
    if (atom.kind === 'split') parts.push([]);
    else
      parts
        .at(-1)
        ?.push({ ...atom, marks: atom.marks.filter((mark) => !around.includes(markKey(mark))) });
  return parts
    .map((part, index) => {
      const place = { style, isFirst: isFirst || index > 0, isInCell };
      const text = part.length === 0 ? '' : toInline(part, place);
      return index === 0 ? text : `${breaks[divided + index - 1] ?? '\n\n'}${text}`;
    })
    .join('');
}
