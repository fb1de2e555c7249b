import { expect, test } from 'vitest';
import { isLeftward } from '../../src/model/index.ts';

test.each([
  ['שלום עולם', true],
  ['Vue یک فریمورک جاوااسکریپت است', true],
  ['Vue چیست؟', undefined],
  ['שלום world', true],
  ['The word שלום means peace', false],
  ['Plain words', false],
  ['12:30', undefined],
  ['ראו https://example.org/a/long/address/of/many/words', true],
])('`%s` runs from right to left: %s', (text, expected) => {
  expect(isLeftward(text)).toBe(expected);
});
