import type { Nodes } from 'mdast';
import type { SourceAtom } from '../../source/atoms.ts';
import type { BaseAtom } from '../compare/comparison.ts';

/** What an atom was made from, where its place is known. */
export function sourceAt(base: readonly BaseAtom[], index: number): SourceAtom | undefined {
  const atom = base[index];
  const source = atom?.passage?.atoms[atom.at];
  return source && source.start >= 0 ? source : undefined;
}

/** Whether the marks around two atoms are the same nodes. */
export function isSameStack(a: readonly Nodes[], b: readonly Nodes[]): boolean {
  return a.length === b.length && a.every((node, index) => node === b[index]);
}
