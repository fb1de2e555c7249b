import { expect, test } from 'vitest';
import { auditRules } from '../../src/audit/index.ts';
import { builtInRules, rules } from '../../src/check/index.ts';

test('a rule has one id, which no rule about content has', () => {
  const ids = auditRules.map(({ id }) => id);
  const others = new Set([...rules, ...builtInRules].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => others.has(id))).toEqual([]);
});

test('what rules say are sentences', () => {
  for (const { id, summary, why } of auditRules) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
  }
});
