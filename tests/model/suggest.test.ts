import { expect, test } from 'vitest';
import { suggest } from '../../src/model/index.ts';

const known = ['part-a-buy-in', 'pace', 'health-homes', 'PACE-2'];

test.each([
  ['part-a-buyin', 'part-a-buy-in'],
  ['Pace', 'pace'],
  ['helth-homes', 'health-homes'],
  ['nothing-like-it', undefined],
  ['', undefined],
])('%j is taken to mean %j', (unknown, meant) => {
  expect(suggest(unknown, known)).toBe(meant);
});

test('of equally near names the first in the alphabet is taken, in whatever order they come', () => {
  expect(suggest('abcx', ['abcb', 'abca'])).toBe('abca');
  expect(suggest('abcx', ['abca', 'abcb'])).toBe('abca');
});
