import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The guides, without the reference of rules and of commands, which are generated. */
const guides = ['administering', 'reports', 'site', 'writing-a-page', 'links']
  .map((name) => readFileSync(`docs/${name}.md`, 'utf8'))
  .join('\n');

test.each(
  readdirSync('schemas/json').filter((name) => name.endsWith('.json') && name !== 'locale.json'),
)('every key of %s is in the guides', (name) => {
  const keys = keysIn(JSON.parse(readFileSync(`schemas/json/${name}`, 'utf8')));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !new RegExp(`(?<![\\w-])${key}(?!\\w)`).test(guides))).toEqual([]);
});

/** The names of all properties that a JSON Schema describes. */
function keysIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...new Set([...own, ...Object.values(schema).flatMap(keysIn)])];
}
