import { expect, test } from 'vitest';
import { roundCache } from '../../src/model/index.ts';

test('what is asked for in each round is kept, and what two rounds did not ask for is gone', () => {
  const cache = roundCache();
  cache.set('used', 1);
  cache.set('unused', 2);
  for (let round = 0; round < 3; round += 1) {
    cache.nextRound();
    expect(cache.get('used')).toBe(1);
  }
  expect(cache.has('unused')).toBe(false);
  expect(cache.get('unused')).toBeUndefined();
});
