import { expect, test } from 'vitest';
import { toFileNames } from '../../../src/render/word/file-names.ts';

test('a file is called after the last part of its path, a section after its folder', () => {
  const names = toFileNames([
    { page: 'start/index.md', kind: 'section' },
    { page: 'start/index.md', kind: 'page' },
    { page: 'index.md', kind: 'page' },
    { page: 'start/find-land.md', kind: 'page' },
  ]);
  expect(names).toEqual(['start', 'start-page', 'index', 'find-land']);
});

test('a second file of the same name has its folder in it, a third one a number', () => {
  const names = toFileNames(
    ['a/water.md', 'b/water.md', 'c/b/water.md', 'B/Water.md'].map((page) => ({
      page,
      kind: 'page',
    })),
  );
  expect(names).toEqual(['water', 'b-water', 'water-2', 'water-3']);
});

test.each([
  ['long names end at a word', 'additional-considerations-for-contracts.md', 'additional'],
  ['a long word is cut', `${'a'.repeat(60)}.md`, 'a'.repeat(24)],
  ['other signs become hyphens', 'A b_c & d.md', 'a-b-c-d'],
  ['letters that no system can be trusted with go', 'דף.md', 'part'],
  ['a name that Windows keeps for itself', 'aux.md', 'part-aux'],
])('%s', (_, page, expected) => {
  expect(toFileNames([{ page, kind: 'page' }])).toEqual([expected]);
});

test('however many files have one name, none is too long and all are different', () => {
  const page = `${'long-name-of-a-page-'.repeat(5)}.md`;
  const names = toFileNames(Array.from({ length: 200 }, () => ({ page, kind: 'page' as const })));
  expect(new Set(names).size).toBe(200);
  expect(names.filter((name) => !/^[a-z0-9][a-z0-9-]{0,23}$/.test(name))).toEqual([]);
});
