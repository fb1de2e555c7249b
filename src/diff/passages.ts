import { cut } from '../model/index.ts';
import type { Passage } from './change.ts';
import type { Block } from './blocks.ts';
import { diffed, partsOf, wholeOf } from './word-diff.ts';

/** How much of their words two blocks must share to be told as one that changed. */
const enough = 0.4;

/** Pairs of blocks that are held against each other at most between two that are the same. */
const maxPairs = 10_000;

type Pair = readonly [before: Block | undefined, after: Block | undefined];

/** What came, went or changed in the text of a page, in reading order. */
export function passagesOf(before: readonly Block[], after: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  let under = '';
  for (const pair of pairsOf(before, after)) {
    const [one, other] = pair;
    if (one?.key !== other?.key) passages.push(toPassage(pair, under));
    const heading = other ?? one;
    if (heading?.kind === 'heading') under = textOf(heading);
  }
  return passages;
}

function toPassage([before, after]: Pair, under: string): Passage {
  const kind = (after ?? before)?.kind ?? 'paragraph';
  if (!before)
    return { kind, under, how: 'added', parts: wholeOf('inserted', after?.tokens ?? []) };
  if (!after) return { kind, under, how: 'removed', parts: wholeOf('deleted', before.tokens) };
  return { kind, under, how: 'changed', parts: partsOf(before.tokens, after.tokens) };
}

function textOf({ tokens }: Block): string {
  const text = wholeOf('same', tokens)
    .map(({ text }) => text)
    .join('');
  return cut(text, 200);
}

/** Every block once, those that belong together side by side. */
function pairsOf(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  const keys = (blocks: readonly Block[]): string[] => blocks.map(({ key }) => key);
  const runs = diffed(keys(before), keys(after));
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  for (let index = 0; index < runs.length; index++) {
    const gone: Block[] = [];
    const come: Block[] = [];
    for (let run = runs[index]; run && run.how !== 'same'; run = runs[++index]) {
      const { length } = run.values;
      if (run.how === 'deleted') gone.push(...before.slice(from, (from += length)));
      else come.push(...after.slice(to, (to += length)));
    }
    pairs.push(...matched(gone, come));
    for (let left = runs[index]?.values.length ?? 0; left > 0; left--)
      pairs.push([before[from++], after[to++]]);
  }
  return pairs;
}

/** Pairs what resembles each other, without crossing, so that the pairs share as much as can be. */
function matched(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  const width = after.length + 1;
  if (before.length * after.length > maxPairs || before.length * after.length === 0)
    return [
      ...before.map((block): Pair => [block, undefined]),
      ...after.map((block): Pair => [undefined, block]),
    ];
  const [ones, others] = [before.map(bagOf), after.map(bagOf)];
  const alike = ones.map((one, row) =>
    others.map((other, column) =>
      before[row]?.kind === after[column]?.kind ? likeness(one, other) : 0,
    ),
  );
  // The best that can be had from a row and column on, filled from the end.
  const best = new Float64Array((before.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  const pairedAt = (row: number, column: number): number => {
    const share = alike[row]?.[column] ?? 0;
    return share < enough ? -1 : share + at(row + 1, column + 1);
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

/** How often each word of a block stands in it; a full stop makes nothing alike. */
export function bagOf({ tokens }: Pick<Block, 'tokens'>): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const { key } of tokens)
    if (/[\p{L}\p{N}]/u.test(key)) bag.set(key, (bag.get(key) ?? 0) + 1);
  return bag;
}

/** The part of their words that two texts share, from 0 to 1 (Dice's coefficient). */
export function likeness(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number {
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  const all = sizeOf(one) + sizeOf(other);
  return all === 0 ? 1 : (2 * shared) / all;
}

function sizeOf(bag: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
}
