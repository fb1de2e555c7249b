import { expect, test } from 'vitest';
import { roundRobin } from '../../../src/links/probe/round-robin.ts';

test('hosts alternate, and the addresses of each keep their order', () => {
  const urls = ['http://a.test/1', 'http://A.test/2', 'https://a.test/3?b', 'http://b.test', 'odd'];
  expect(roundRobin(urls)).toEqual([
    'http://a.test/1',
    'http://b.test',
    'odd',
    'http://A.test/2',
    'https://a.test/3?b',
  ]);
});
