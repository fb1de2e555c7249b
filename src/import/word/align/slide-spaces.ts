import type { Token } from '../source/tokens.ts';

/** Tokens that are the same on both sides, or differ: positions in both lists. */
export interface Part {
  readonly isEqual: boolean;
  readonly a: [number, number];
  readonly b: [number, number];
}

/** Whether two atoms look the same: one of the earlier list, one of the later one. */
export type IsAlike = (before: number, after: number) => boolean;

/**
 * Words are deleted with the space before or after them, which only its look can tell: of `**one two** three` without
 * `two`, the space that is left is no longer bold. The same for words that are inserted. Changes the parts.
 */
export function slideSpaces(
  parts: readonly Part[],
  before: readonly Token[],
  after: readonly Token[],
  isAlike: IsAlike,
): void {
  for (const [index, { isEqual, a, b }] of parts.entries()) {
    const [last, next] = [parts[index - 1], parts[index + 1]];
    if (isEqual || !last?.isEqual || !next?.isEqual) continue;
    const [isDeletion, isInsertion] = [b[0] === b[1], a[0] === a[1]];
    if (isDeletion === isInsertion) continue;
    const isPair = (x: number, y: number): boolean =>
      before[x]?.key === ' ' && after[y]?.key === ' ' && isAlike(before[x].start, after[y].start);
    const slide = (by: 1 | -1): void => {
      for (const side of [a, b]) for (const end of [0, 1] as const) side[end] += by;
      for (const side of ['a', 'b'] as const) {
        last[side][1] += by;
        next[side][0] += by;
      }
    };
    const [left, right] = isDeletion
      ? [isPair(a[1] - 1, b[0] - 1), isPair(a[0], b[1])]
      : [isPair(a[0] - 1, b[1] - 1), isPair(a[1], b[0])];
    const isSpace = ({ key }: Token = { key: '', start: 0, end: 0 }): boolean => key === ' ';
    if (left && isSpace(before[a[0] - 1]) && !isPair(a[0] - 1, b[0] - 1)) slide(-1);
    else if (right && isSpace(before[a[1]]) && !isPair(a[1], b[1])) slide(1);
  }
}
