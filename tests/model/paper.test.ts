import { expect, test } from 'vitest';
import { paperOf } from '../../src/model/index.ts';

test.each([
  ['en-US', 'letter'],
  ['en', 'letter'],
  ['es-MX', 'letter'],
  ['fr-CA', 'letter'],
  ['en-GB', 'a4'],
  ['es', 'a4'],
  ['de', 'a4'],
  ['ar', 'a4'],
  ['ja', 'a4'],
] as const)('a toolkit in %s that sets no paper is on %s', (language, paper) => {
  expect(paperOf({ language })).toBe(paper);
});

test('the paper that a toolkit sets counts whatever its language is', () => {
  expect(paperOf({ language: 'de-DE', paper: 'letter' })).toBe('letter');
  expect(paperOf({ language: 'en-US', paper: 'a4' })).toBe('a4');
});
