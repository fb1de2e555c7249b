import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync('docs/security.md', 'utf8');
const named = [
  ...new Set([...text.matchAll(/`(tests\/[^`]+\.ts)`/g)].map(([, path = '']) => path)),
];

test.each(named)('%s, which holds a promise, exists', (path) => {
  expect(existsSync(path)).toBe(true);
});

test('every promise names its test', () => {
  const rows = text.slice(0, text.indexOf('### Time')).match(/^\| (?!promise|-).*$/gm) ?? [];
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(row).toContain('`tests/');
});
