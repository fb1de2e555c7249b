import type { Nodes } from 'mdast';
import type { Edit } from '../../../../model/index.ts';
import { marksOf, type SourceAtom } from '../../source/atoms.ts';
import type { BaseAtom, Hunk } from '../compare/comparison.ts';
import { hasSameMarks, markKey, type DesiredAtom } from '../desired.ts';
import { positionsBetween, type Position } from './positions.ts';
import { isSameStack, sourceAt } from './source-at.ts';
import type { SpliceContext } from './splice-context.ts';
import { writeAtoms } from './write-atoms.ts';

/** Puts new atoms in the place of others. */
export function replaceEdits(
  base: readonly BaseAtom[],
  { start, end }: Hunk,
  added: readonly DesiredAtom[],
  context: SpliceContext,
  divided: number,
): readonly Edit[] | undefined {
  const dropped: SourceAtom[] = [];
  let [from, to] = [Infinity, -1];
  for (let index = start; index < end; index++) {
    const atom = base[index];
    if (atom?.word.kind === 'split') {
      const [a, b] = context.gapBefore(atom.line);
      [from, to] = [Math.min(from, a), Math.max(to, b)];
      continue;
    }
    const source = sourceAt(base, index);
    if (!source) {
      if (atom && atom.at >= 0) return undefined;
      continue;
    }
    dropped.push(source);
    [from, to] = [Math.min(from, source.start), Math.max(to, source.end)];
  }
  const left = beside(base, start - 1, -1);
  const right = beside(base, end, 1);
  const stack = dropped[0]?.nodes ?? [];
  const isUniform = dropped.every(({ nodes }) => isSameStack(nodes, stack));
  const urlOf = context.urlOf;
  const text = (nodes: readonly Nodes[], isFirst: boolean): string =>
    writeAtoms(added, nodes, isFirst, context, divided);
  if (to >= 0 && added.length > 0 && isUniform && dropped.length > 0)
    if (added.every(({ marks }) => hasSameMarks(marks, marksOf(stack, urlOf))))
      return [{ start: from, end: to, text: text(stack, from === context.start) }];
  if (to >= 0) [from, to] = widened(from, to, dropped, left, right);
  if (added.length === 0) return to < 0 ? [] : [{ start: from, end: to, text: '' }];
  const isAllSpace = added.every(({ kind, text: each }) => kind === 'text' && /^\s$/.test(each));
  const fits = ({ nodes }: Position): boolean =>
    added.every(({ marks }) => isAllSpace || hasSameMarks(marks, marksOf(nodes, urlOf)));
  const holds = ({ nodes }: Position): boolean => {
    const around = marksOf(nodes, urlOf).map(markKey);
    return added.every(({ marks }) => around.every((key) => marks.map(markKey).includes(key)));
  };
  const positions = positionsBetween(left, right, context);
  const place = positions.find(fits) ?? positions.find(holds);
  if (!place) return undefined;
  if (to < 0)
    return [
      { start: place.at, end: place.at, text: text(place.nodes, place.at === context.start) },
    ];
  if (place.at > from && place.at < to) return undefined;
  if (place.at === from || place.at === to)
    return [{ start: from, end: to, text: text(place.nodes, from === context.start) }];
  return [
    { start: from, end: to, text: '' },
    { start: place.at, end: place.at, text: text(place.nodes, false) },
  ];
}

/** A range with the marks around it that have no other text in them. */
function widened(
  from: number,
  to: number,
  dropped: readonly SourceAtom[],
  left: SourceAtom | undefined,
  right: SourceAtom | undefined,
): [number, number] {
  const nodes = new Set(dropped.flatMap((atom) => atom.nodes));
  let [start, end] = [from, to];
  for (const node of nodes) {
    if (left?.nodes.includes(node) || right?.nodes.includes(node)) continue;
    start = Math.min(start, node.position?.start.offset ?? start);
    end = Math.max(end, node.position?.end.offset ?? end);
  }
  return [start, end];
}

/** The nearest atom with a place on one side of a hunk, in the same paragraph. */
function beside(base: readonly BaseAtom[], from: number, step: 1 | -1): SourceAtom | undefined {
  for (let at = from; base[at] && base[at]?.word.kind !== 'split'; at += step) {
    const atom = sourceAt(base, at);
    if (atom) return atom;
  }
  return undefined;
}
