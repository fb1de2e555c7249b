import { describe, expect, test } from 'vitest';
import { builtInRules, rules, type Example } from '../../src/check/index.ts';
import { checkExample } from './check-page.ts';

const all = [...rules, ...builtInRules];

/** The ids of the rules that find something, errors and those of the given rule alone. */
async function foundIn(example: Example, id: string) {
  const findings = await checkExample(example, id);
  return findings
    .filter(({ ruleId, severity }) => ruleId === id || severity === 'error')
    .map(({ ruleId }) => ruleId);
}

const good = all.flatMap((rule) =>
  rule.examples.good.map((example, index) => ({ id: rule.id, number: index + 1, example })),
);
const bad = all.flatMap((rule) =>
  rule.examples.bad.map((example, index) => ({ id: rule.id, number: index + 1, example })),
);

test.each(good)('nothing is wrong with good example $number of $id', async ({ id, example }) => {
  expect(await foundIn(example, id)).toEqual([]);
});

test.each(bad)(
  'bad example $number of $id has one finding, of that rule',
  async ({ id, example }) => {
    expect(await foundIn(example, id)).toEqual([id]);
  },
);

describe('the registry of rules', () => {
  test('has no id twice, and is in alphabetical order', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test.each(all.map((rule) => ({ ...rule })))(
    '$id says what must hold and why, in sentences',
    ({ id, summary, why }) => {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(summary).toMatch(/^[A-Z].*\.$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
    },
  );
});
