import { arrayDiff } from './array-diff.ts';
import { similarity } from '../model/index.ts';

/** The share of their words that two passages must have in common to be one that changed. */
const minSimilarity = 0.4;

/** Pairs of passages to compare at most between two passages that are the same. */
const maxPairs = 10_000;

/** A paragraph or the like, as it is compared. */
export interface Comparable {
  /** Passages with the same key say the same. */
  readonly key: string;
  /** Only passages of one kind can be earlier and later states of each other. */
  readonly kind: string;
  /** How often each word occurs. */
  readonly counts: () => ReadonlyMap<string, number>;
}

/** An earlier and a later state of a passage; at least one of them. */
type Pair<Item> = readonly [before: Item | undefined, after: Item | undefined];

/** Every passage once, matching ones side by side, in reading order. */
export function align<Item extends Comparable>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Pair<Item>[] {
  const keys = (passages: readonly Item[]): string[] => passages.map(({ key }) => key);
  const runs = arrayDiff(keys(before), keys(after));
  const pairs: Pair<Item>[] = [];
  let [from, to] = [0, 0];
  for (let index = 0; index < runs.length; index++) {
    const removed: Item[] = [];
    const added: Item[] = [];
    for (let run = runs[index]; run && run.how !== 'same'; run = runs[++index]) {
      const { length } = run.values;
      if (run.how === 'deleted') removed.push(...before.slice(from, (from += length)));
      else added.push(...after.slice(to, (to += length)));
    }
    pairs.push(...alignChanged(removed, added));
    for (let left = runs[index]?.values.length ?? 0; left > 0; left--)
      pairs.push([before[from++], after[to++]]);
  }
  return pairs;
}

/** Pairs similar passages, in order, so that the sum of their similarities is as high as possible. */
function alignChanged<Item extends Comparable>(
  before: readonly Item[],
  after: readonly Item[],
): readonly Pair<Item>[] {
  const width = after.length + 1;
  if (before.length * after.length > maxPairs || before.length * after.length === 0)
    return [
      ...before.map((passage): Pair<Item> => [passage, undefined]),
      ...after.map((passage): Pair<Item> => [undefined, passage]),
    ];
  const [rows, columns] = [before, after].map((passages) =>
    passages.map(({ kind, counts }) => ({ kind, counts: counts() })),
  );
  const similarities = (rows ?? []).map((one) =>
    (columns ?? []).map((other) =>
      one.kind === other.kind ? similarity(one.counts, other.counts) : 0,
    ),
  );
  // The best sum from a row and column on, filled from the end.
  const best = new Float64Array((before.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  const pairedAt = (row: number, column: number): number => {
    const share = similarities[row]?.[column] ?? 0;
    return share < minSimilarity ? -1 : share + at(row + 1, column + 1);
  };
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        pairedAt(row, column),
      );
  const pairs: Pair<Item>[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const isInside = row < before.length && column < after.length;
    if (isInside && pairedAt(row, column) >= at(row, column))
      pairs.push([before[row++], after[column++]]);
    else if (row < before.length && (!isInside || at(row + 1, column) >= at(row, column)))
      pairs.push([before[row++], undefined]);
    else pairs.push([undefined, after[column++]]);
  }
  return pairs;
}
