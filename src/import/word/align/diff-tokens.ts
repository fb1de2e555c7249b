import { diffArrays } from 'diff';
import type { Token } from '../source/tokens.ts';
import { slideSpaces, type IsAlike, type Part } from './slide-spaces.ts';

/** A stretch of atoms that is the same on both sides, or differs; both ends are atoms. */
interface Stretch {
  readonly isEqual: boolean;
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/** Tokens that came and went: time grows with their square, so beyond that a text counts as replaced. */
const maxDifferences = 4_000;

/** Compares two lists of tokens. A space alone between two changes belongs to them. */
export function diffTokens(
  before: readonly Token[],
  after: readonly Token[],
  isAlike?: IsAlike,
): readonly Stretch[] {
  const parts = merged(compared(keysOf(before), keysOf(after)), before);
  if (isAlike) slideSpaces(parts, before, after, isAlike);
  return parts.map(({ isEqual, a, b }) => ({
    isEqual,
    before: atomsOf(a, before),
    after: atomsOf(b, after),
  }));
}

function keysOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ key }) => key);
}

function compared(before: string[], after: string[]): readonly Part[] {
  const changes = diffArrays(before, after, { maxEditLength: maxDifferences });
  if (!changes) return replaced(before, after);
  const parts: Part[] = [];
  let [a, b] = [0, 0];
  for (const { count, added, removed } of changes) {
    const [da, db] = [added ? 0 : count, removed ? 0 : count];
    const isEqual = !added && !removed;
    const last = parts.at(-1);
    if (last && !isEqual && !last.isEqual) {
      last.a[1] = a + da;
      last.b[1] = b + db;
    } else parts.push({ isEqual, a: [a, a + da], b: [b, b + db] });
    a += da;
    b += db;
  }
  return parts;
}

/** What both lists begin with, what they end with, and all between as one change. */
function replaced(before: readonly string[], after: readonly string[]): readonly Part[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const [a, b] = [before.length - tail, after.length - tail];
  const parts: Part[] = [
    { isEqual: true, a: [0, head], b: [0, head] },
    { isEqual: false, a: [head, a], b: [head, b] },
    { isEqual: true, a: [a, before.length], b: [b, after.length] },
  ];
  return parts.filter((part) => part.a[1] > part.a[0] || part.b[1] > part.b[0]);
}

function merged(parts: readonly Part[], before: readonly Token[]): readonly Part[] {
  const all: Part[] = [];
  for (const [index, part] of parts.entries()) {
    const last = all.at(-1);
    const isGap =
      part.isEqual &&
      part.a[1] - part.a[0] === 1 &&
      before[part.a[0]]?.key === ' ' &&
      last?.isEqual === false &&
      parts[index + 1]?.isEqual === false;
    if (last && !last.isEqual && (isGap || !part.isEqual)) {
      last.a[1] = part.a[1];
      last.b[1] = part.b[1];
    } else all.push({ isEqual: part.isEqual, a: [...part.a], b: [...part.b] });
  }
  return all;
}

function atomsOf(
  [start, end]: readonly [number, number],
  tokens: readonly Token[],
): [number, number] {
  const last = tokens[start - 1]?.end ?? tokens[start]?.start ?? 0;
  return end > start ? [tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0] : [last, last];
}
