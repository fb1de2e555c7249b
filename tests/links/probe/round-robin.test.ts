import { expect, test } from 'vitest';
import { inTurns } from '../../../src/links/probe/round-robin.ts';

test('hosts take turns, each with its addresses in their order', () => {
  const urls = ['http://a.test/1', 'http://A.test/2', 'https://a.test/3?b', 'http://b.test', 'odd'];
  expect(inTurns(urls)).toEqual([
    'http://a.test/1',
    'http://b.test',
    'odd',
    'http://A.test/2',
    'https://a.test/3?b',
  ]);
});
