import { expect, test } from 'vitest';
import { mutate, randomFrom } from './mutate.ts';

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const material = { pool: [toBytes('one 1'), toBytes('two 2')], tokens: ['<a>'], maxBytes: 64 };

/** Inputs made from a seed, as text. */
function inputs(seed: number, count: number): readonly string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => Buffer.from(mutate(random, material)).toString('hex'));
}

test('the same seed makes the same inputs, another seed makes others', () => {
  expect(inputs(1, 50)).toEqual(inputs(1, 50));
  expect(inputs(1, 50)).not.toEqual(inputs(2, 50));
});

test('no input is longer than the limit, and most differ from one another', () => {
  const all = inputs(3, 500);
  expect(Math.max(...all.map((each) => each.length / 2))).toBe(material.maxBytes);
  expect(new Set(all).size).toBeGreaterThan(400);
});

test('an empty pool and an empty input can be changed', () => {
  const random = randomFrom(4);
  for (const pool of [[], [new Uint8Array()]])
    for (let left = 50; left > 0; left -= 1)
      expect(mutate(random, { ...material, pool })).toBeInstanceOf(Uint8Array);
});
