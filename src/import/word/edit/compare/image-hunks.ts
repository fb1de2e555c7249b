import type { BaseAtom, Hunk, ReturnedAtom } from './comparison.ts';
import { generated } from './reasons.ts';

/** Images that have another alternative text. */
export function imageHunks(
  old: readonly BaseAtom[],
  now: readonly ReturnedAtom[],
  start: number,
  resultStart: number,
): readonly Hunk[] {
  return old.flatMap((atom, index): Hunk[] => {
    const after = newAlternative(atom, now[index]);
    if (after === undefined) return [];
    const source = atom.passage?.atoms[atom.at];
    return [
      {
        kind: 'image',
        start: start + index,
        end: start + index + 1,
        resultStart: resultStart + index,
        resultEnd: resultStart + index + 1,
        before: withPlainLines(atom.word.text),
        after,
        ...(!source && { reason: generated }),
      },
    ];
  });
}

/** The alternative text that an image has now; undefined if it is the same. */
export function newAlternative(
  { word }: BaseAtom,
  now: ReturnedAtom | undefined,
): string | undefined {
  if (word.kind !== 'image' || now?.word.kind !== 'image') return undefined;
  const after = withPlainLines(now.word.text);
  return after === withPlainLines(word.text) ? undefined : after;
}

function withPlainLines(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
