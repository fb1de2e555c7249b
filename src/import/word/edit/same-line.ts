import type { BaseLine, Line } from '../source/map-base.ts';
import type { ComparisonContext } from './compare/comparison.ts';

/** Whether a line came back as it was sent out. */
export function isSame(
  old: BaseLine | undefined,
  now: Line | undefined,
  { isSameLink }: ComparisonContext,
): boolean {
  if (!old || !now || old.atoms.length !== now.atoms.length) return false;
  if (shapeOf(old) !== shapeOf(now)) return false;
  return old.atoms.every((atom, index) => {
    const other = now.atoms[index];
    return (
      other !== undefined &&
      atom.kind === other.kind &&
      atom.text === other.text &&
      (atom.kind !== 'text' ||
        (isSameLink(atom.link, other.link) &&
          (atom.look === other.look || JSON.stringify(atom.look) === JSON.stringify(other.look))))
    );
  });
}

function shapeOf({ word: { outline, list, look } }: Line): string {
  return JSON.stringify([outline, list, look]);
}
