import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linkRules } from '../../src/links/index.ts';

const text = readFileSync('docs/links.md', 'utf8');

test.each(linkRules)('$id has a section and its severity in docs/links.md', ({ id, severity }) => {
  expect(text).toMatch(new RegExp(`^### ${id}$`, 'm'));
  expect(text).toMatch(new RegExp(`^\\| \\[${id}\\]\\(#${id}\\) +\\|[^|]*\\| ${severity}\\b`, 'm'));
});

test('docs/links.md has no other rules', () => {
  const ids = [...text.matchAll(/^\| \[([\w-]+)\]/gm)].map(([, id]) => id);
  expect(ids.sort()).toEqual(linkRules.map(({ id }) => id).sort());
});
