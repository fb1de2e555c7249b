import { equalPairs } from './equal-pairs.ts';
import {
  containment,
  joined,
  mostSimilarity,
  similarity,
  wordsOf,
  type Words,
} from './similarity.ts';

/** What is aligned: a paragraph or a passage. */
interface Alignable {
  /** Its text as it is compared. */
  readonly key: string;
  /** Only what is of one kind is paired if the texts differ. */
  readonly kind: string;
}

/** Which members of one list have become which members of another: one and one, one and several, or one and none. */
export interface Group {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Pairs two lists in order: equal texts first, then those that have most words in common. */
export function align(before: readonly Alignable[], after: readonly Alignable[]): readonly Group[] {
  const groups: Group[] = [];
  let [a, b] = [0, 0];
  const closeGap = (endA: number, endB: number): void => {
    const gap = { before: range(a, endA), after: range(b, endB) };
    for (const each of alignGap(gap, before, after)) groups.push(each);
    [a, b] = [endA, endB];
  };
  for (const [i, j] of equalPairs(keysOf(before), keysOf(after))) {
    closeGap(i, j);
    groups.push({ before: [a++], after: [b++] });
  }
  closeGap(before.length, after.length);
  return groups;
}

function keysOf(all: readonly Alignable[]): readonly string[] {
  return all.map(({ key }) => key);
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Gaps of more pairs than that are aligned by position alone. */
const maxPairs = 400_000;
const leastSimilarity = 0.4;
/** Of a text and the parts that it was divided into. */
const leastMergeSimilarity = 0.7;
/** Parts of a text that was divided, or that became one. */
const maxParts = 4;

function alignGap(
  gap: Group,
  before: readonly Alignable[],
  after: readonly Alignable[],
): readonly Group[] {
  const [rows, columns] = [gap.before.length, gap.after.length];
  if (rows === 0 || columns === 0 || rows * columns > maxPairs)
    return [
      ...gap.before.map((each): Group => ({ before: [each], after: [] })),
      ...gap.after.map((each): Group => ({ before: [], after: [each] })),
    ];
  const a = gap.before.map((index) => toSide(before[index]));
  const b = gap.after.map((index) => toSide(after[index]));
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const step = new Map<number, readonly [number, number]>();
  for (let i = rows; i >= 0; i--)
    for (let j = columns; j >= 0; j--) {
      let top = -1;
      const consider = (di: number, dj: number, score: number): void => {
        const total = score + (best[(i + di) * width + j + dj] ?? 0);
        if (total <= top) return;
        top = total;
        step.set(i * width + j, [di, dj]);
      };
      if (i < rows && j < columns)
        for (const [di, dj, score] of pairings(a, b, i, j)) consider(di, dj, score);
      if (i < rows) consider(1, 0, 0);
      if (j < columns) consider(0, 1, 0);
      best[i * width + j] = Math.max(0, top);
    }
  const groups: Group[] = [];
  for (let i = 0, j = 0; i < rows || j < columns;) {
    const [di, dj] = step.get(i * width + j) ?? [rows - i, columns - j];
    groups.push({ before: gap.before.slice(i, i + di), after: gap.after.slice(j, j + dj) });
    i += di;
    j += dj;
  }
  return groups;
}

interface Side extends Alignable {
  readonly words: Words;
}

function toSide(each: Alignable | undefined): Side {
  const { key = '', kind = '' } = each ?? {};
  return { key, kind, words: wordsOf(key) };
}

function* pairings(
  a: readonly Side[],
  b: readonly Side[],
  i: number,
  j: number,
): Generator<readonly [number, number, number]> {
  const [one, other] = [a[i], b[j]];
  if (!one || !other) return;
  const score = pairScore(one, other);
  // As many lines as before, of the same kinds: each has become the one in its place.
  const isInPlace = a.length === b.length && i === j && one.kind === other.kind;
  if (score > 0 || isInPlace) yield [1, 1, Math.max(score, 0.05)];
  for (let parts = 2; parts <= maxParts; parts++) {
    const split = mergeScore(one, b.slice(j, j + parts), parts);
    if (split > 0) yield [1, parts, split];
    const join = mergeScore(other, a.slice(i, i + parts), parts);
    if (join > 0) yield [parts, 1, join];
  }
}

function pairScore(one: Side, other: Side): number {
  if ((isCell(one) || isCell(other)) && one.kind !== other.kind) return 0;
  // A cell is where it is, whatever it says.
  if (isCell(one)) return 0.2 + similarity(one.words, other.words);
  const more = one.kind === other.kind ? 0.1 : 0;
  if (mostSimilarity(one.words.size, other.words.size) + more < leastSimilarity) return 0;
  const score = similarity(one.words, other.words) + more;
  return score >= leastSimilarity ? score : 0;
}

function isCell({ kind }: Alignable): boolean {
  return kind.startsWith('cell');
}

/** One text and the parts that it was divided into; each part must be from it. */
function mergeScore(whole: Side, parts: readonly Side[], count: number): number {
  if (parts.length < count || isCell(whole) || parts.some(isCell)) return 0;
  const size = parts.reduce((sum, { words }) => sum + words.size, 0);
  if (mostSimilarity(whole.words.size, size) < leastMergeSimilarity) return 0;
  if (parts.some(({ words }) => containment(words, whole.words) < 0.6)) return 0;
  const score = similarity(whole.words, joined(parts.map(({ words }) => words)));
  return score >= leastMergeSimilarity ? score + 0.15 : 0;
}
