import { expect, test } from 'vitest';
import { auditRules } from '../../src/audit/index.ts';
import { builtInRules, rules } from '../../src/check/index.ts';

test('ids are unique, among audit rules and against content rules', () => {
  const ids = auditRules.map(({ id }) => id);
  const others = new Set([...rules, ...builtInRules].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => others.has(id))).toEqual([]);
});

test('summary and why are sentences', () => {
  for (const { id, summary, why } of auditRules) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  }
});
