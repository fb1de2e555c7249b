import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { onPaper } from '../../../src/render/html/print-paper.ts';

const css = readFileSync('src/assets/site.css', 'utf8');

test('pages are printed on the paper that the toolkit sets', () => {
  expect(onPaper(css, { paper: 'a4' })).toMatch(/@page \{\s+size: a4;\s+margin:/);
});

test('where the toolkit sets no paper, readers print on what they have', () => {
  expect(onPaper(css, {})).toBe(css);
});
