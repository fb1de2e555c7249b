import { diffArrays } from 'diff';
import type { Token } from '../source/tokens.ts';

/** A stretch of atoms that is the same on both sides, or differs; both ends are atoms. */
interface Stretch {
  readonly isEqual: boolean;
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/** Compares two lists of tokens. A space alone between two changes belongs to them. */
export function diffTokens(before: readonly Token[], after: readonly Token[]): readonly Stretch[] {
  const parts: { isEqual: boolean; a: [number, number]; b: [number, number] }[] = [];
  let [a, b] = [0, 0];
  const keys = (tokens: readonly Token[]): string[] => tokens.map(({ key }) => key);
  for (const { value, added, removed } of diffArrays(keys(before), keys(after))) {
    const [da, db] = [added ? 0 : value.length, removed ? 0 : value.length];
    const isEqual = !added && !removed;
    const last = parts.at(-1);
    if (last && !isEqual && !last.isEqual) {
      last.a[1] = a + da;
      last.b[1] = b + db;
    } else parts.push({ isEqual, a: [a, a + da], b: [b, b + db] });
    a += da;
    b += db;
  }
  return merged(parts, before).map(({ isEqual, a, b }) => ({
    isEqual,
    before: atomsOf(a, before),
    after: atomsOf(b, after),
  }));
}

type Part = { isEqual: boolean; a: [number, number]; b: [number, number] };

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
