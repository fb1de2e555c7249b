import { cut, similarity } from '../model/index.ts';
import type { Block } from './blocks.ts';
import type { Passage } from './change.ts';
import type { Token } from './tokens.ts';
import { arrayDiff, wholeText, wordDiff } from './word-diff.ts';

/** The share of their words that two blocks must have in common to be reported as one that changed. */
const minSimilarity = 0.4;

/** Pairs of blocks to compare at most between two blocks that are the same. */
const maxPairs = 10_000;

type Pair = readonly [before: Block | undefined, after: Block | undefined];

/** The passages of a page that were added, removed or changed, in reading order. */
export function passageChanges(before: readonly Block[], after: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  let under = '';
  for (const [earlier, later] of pairsOf(before, after)) {
    const block = later ?? earlier;
    if (!block) continue;
    if (earlier?.key !== later?.key)
      passages.push({
        kind: block.kind,
        under,
        how: !earlier ? 'added' : !later ? 'removed' : 'changed',
        parts: wordDiff(earlier?.tokens ?? [], later?.tokens ?? []),
      });
    if (block.kind === 'heading') under = textOf(block);
  }
  return passages;
}

function textOf({ tokens }: Block): string {
  const text = wholeText('same', tokens)
    .map((part) => part.text)
    .join('');
  return cut(text, 200);
}

/** Every block once, matching ones side by side. */
function pairsOf(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  const keys = (blocks: readonly Block[]): string[] => blocks.map(({ key }) => key);
  const runs = arrayDiff(keys(before), keys(after));
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  for (let index = 0; index < runs.length; index++) {
    const removed: Block[] = [];
    const added: Block[] = [];
    for (let run = runs[index]; run && run.how !== 'same'; run = runs[++index]) {
      const { length } = run.values;
      if (run.how === 'deleted') removed.push(...before.slice(from, (from += length)));
      else added.push(...after.slice(to, (to += length)));
    }
    pairs.push(...align(removed, added));
    for (let left = runs[index]?.values.length ?? 0; left > 0; left--)
      pairs.push([before[from++], after[to++]]);
  }
  return pairs;
}

/** Pairs similar blocks, in order, so that the sum of their similarities is as high as possible. */
function align(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  const width = after.length + 1;
  if (before.length * after.length > maxPairs || before.length * after.length === 0)
    return [
      ...before.map((block): Pair => [block, undefined]),
      ...after.map((block): Pair => [undefined, block]),
    ];
  const [rows, columns] = [before, after].map((blocks) =>
    blocks.map(({ kind, tokens }) => ({ kind, counts: wordCounts(tokens) })),
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
  const pairs: Pair[] = [];
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

/** How often each word occurs in a text; punctuation does not count. */
function wordCounts(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of tokens)
    if (/[\p{L}\p{N}]/u.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
