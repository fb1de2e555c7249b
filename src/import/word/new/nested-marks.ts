import { markKey, type DesiredAtom } from '../edit/desired.ts';
import type { Mark } from '../source/atoms.ts';

/**
 * Puts the marks of each atom in an order in which the longest are outermost, so that `*one **two***` is one emphasis.
 * Word has no order of marks.
 */
export function withNestedMarks(atoms: readonly DesiredAtom[]): readonly DesiredAtom[] {
  const all = atoms.map((atom, index) => withMarksAround(atom, atoms[index - 1], atoms[index + 1]));
  const ordered = all.map((): Mark[] => []);
  const nest = (start: number, end: number, outer: readonly string[]): void => {
    for (let at = start; at < end;) {
      const [longest] = marksOf(all[at], outer)
        .map((mark) => ({ mark, end: endOf(mark, at, end) }))
        // Nothing inside of code is marked.
        .sort((a, b) => Number(isCode(a.mark)) - Number(isCode(b.mark)) || b.end - a.end);
      if (longest) {
        for (let each = at; each < longest.end; each++) ordered[each]?.push(longest.mark);
        nest(at, longest.end, [...outer, markKey(longest.mark)]);
      }
      at = longest?.end ?? at + 1;
    }
  };
  const endOf = (mark: Mark, start: number, end: number): number => {
    let at = start + 1;
    while (at < end && all[at]?.marks.some((each) => markKey(each) === markKey(mark))) at++;
    return at;
  };
  nest(0, all.length, []);
  return withoutEndSpaces(all.map((atom, index) => ({ ...atom, marks: ordered[index] ?? [] })));
}

/** No mark begins or ends with a space, which Markdown could not read. */
function withoutEndSpaces(atoms: readonly DesiredAtom[]): readonly DesiredAtom[] {
  const all = [...atoms];
  for (const step of [1, -1] as const)
    for (let at = step === 1 ? 0 : all.length - 1; all[at]; at += step) {
      const atom = all[at];
      if (atom?.kind !== 'text' || !/^\s$/.test(atom.text)) continue;
      const shared = sharedMarks(atom, all[at - step]);
      const cut = atom.marks.findIndex(({ type }, depth) => depth >= shared && isAround(type));
      if (cut >= 0) all[at] = { ...atom, marks: atom.marks.slice(0, cut) };
    }
  return all;
}

function sharedMarks(atom: DesiredAtom, other: DesiredAtom | undefined): number {
  const at = atom.marks.findIndex((mark, depth) => {
    const beside = other?.marks[depth];
    return !beside || markKey(mark) !== markKey(beside);
  });
  return at < 0 ? atom.marks.length : at;
}

function isAround(type: Mark['type']): boolean {
  return type === 'strong' || type === 'emphasis' || type === 'delete';
}

function marksOf(atom: DesiredAtom | undefined, outer: readonly string[]): readonly Mark[] {
  return (atom?.marks ?? []).filter((mark) => !outer.includes(markKey(mark)));
}

function isCode({ type }: Mark): boolean {
  return type === 'code';
}

/** A line break or a footnote between two words of a mark is inside of it. */
function withMarksAround(
  atom: DesiredAtom,
  before: DesiredAtom | undefined,
  after: DesiredAtom | undefined,
): DesiredAtom {
  if (atom.kind !== 'break' && atom.kind !== 'note') return atom;
  const keys = new Set(after?.marks.map(markKey));
  const marks = (before?.marks ?? []).filter(
    (mark) => keys.has(markKey(mark)) && !isCode(mark) && mark.type !== 'link',
  );
  return { ...atom, marks };
}
