import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { phrasing as upstream } from 'mdast-util-phrasing';
import { expect, test } from 'vitest';
import { phrasing } from '../../../scripts/phrasing.ts';

test('knows the same types as mdast-util-phrasing', () => {
  const source = readFileSync(
    createRequire(import.meta.url).resolve('mdast-util-phrasing'),
    'utf8',
  );
  const library = readFileSync(
    createRequire(import.meta.url)
      .resolve('mdast-util-phrasing')
      .replace('index.js', 'lib/index.js'),
    'utf8',
  );
  const named = [...`${source}${library}`.matchAll(/'(\w+)'/g)].map(([, type]) => type);
  const types = [...named, 'html', 'paragraph', 'root', 'abbreviation', 'keyboard'];
  expect(named).toContain('textDirective');
  for (const type of types) expect(phrasing({ type: String(type) }), type).toBe(upstream({ type }));
  expect([phrasing(), phrasing(null)]).toEqual([upstream(), upstream(null)]);
});
