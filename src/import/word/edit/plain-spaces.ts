import type { Mark } from '../source/atoms.ts';
import type { DesiredAtom } from './desired.ts';

/** The marks of the text beside. */
interface Beside {
  readonly left?: readonly Mark[];
  readonly right?: readonly Mark[];
}

/** Spaces at the ends of a marked text are outside of its marks, which Markdown could not read otherwise. */
export function withPlainSpaces(
  atoms: readonly DesiredAtom[],
  { left = [], right = [] }: Beside = {},
): readonly DesiredAtom[] {
  const all = [...atoms];
  const isSpace = (atom: DesiredAtom | undefined): boolean =>
    atom?.kind === 'text' && /^\s$/.test(atom.text);
  const soft = (marks: readonly Mark[]): readonly Mark[] =>
    marks.filter(({ type }) => !['strong', 'emphasis', 'delete', 'code'].includes(type));
  for (const step of [1, -1] as const)
    for (let at = step === 1 ? 0 : all.length - 1; all[at]; at += step) {
      const atom = all[at];
      if (!atom || !isSpace(atom)) continue;
      const around = all[at - step]?.marks ?? (step === 1 ? left : right);
      const kept = atom.marks.filter(
        (mark) => soft([mark]).length > 0 || around.some((each) => each.type === mark.type),
      );
      all[at] = { ...atom, marks: kept };
    }
  return all;
}
