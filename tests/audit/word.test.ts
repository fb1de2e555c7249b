import { describe, expect, test } from 'vitest';
import { audit, auditRules } from '../../src/audit/index.ts';
import { wordRules } from '../../src/audit/word/rules/index.ts';
import { docxOf } from './docx-of.ts';
import { wordCases } from './word-cases.ts';

const name = 'a-file.docx';

test('a small sound file has no problems in any profile', () => {
  for (const profile of ['toolkit', 'checklist', 'any'] as const)
    expect(audit({ name, bytes: docxOf() }, profile)).toEqual([]);
});

describe.each(wordCases)('$rule: $what', ({ rule, bad, good, says, profile = 'any', names }) => {
  test('is found, and nothing else', () => {
    const found = audit({ name: names?.[0] ?? name, bytes: docxOf(bad) }, profile);
    expect(found.map((each) => `${each.ruleId}: ${each.message}`)).toEqual([`${rule}: ${says}`]);
    expect(found[0]?.severity).toBe(auditRules.find(({ id }) => id === rule)?.severity);
    expect(found[0]?.help).toMatch(/\.$/);
  });

  test('finds nothing once it is fixed', () => {
    expect(audit({ name: names?.[1] ?? name, bytes: docxOf(good) }, profile)).toEqual([]);
  });
});

test('only the rules that are wanted are checked; a file that cannot be read is told in any case', () => {
  const [{ bad, rule } = { bad: undefined, rule: '' }] = wordCases;
  const bytes = docxOf(bad);
  const ids = (wanted: string): readonly unknown[] =>
    audit({ name, bytes }, 'any', ({ id }) => id === wanted).map(({ ruleId }) => ruleId);
  expect(ids(rule)).toEqual([rule]);
  expect(ids('contrast')).toEqual([]);
  const damaged = audit({ name, bytes: new Uint8Array(4) }, 'any', () => false);
  expect(damaged.map(({ ruleId }) => ruleId)).toEqual(['file-opens']);
});

test('every rule for Word files has a case', () => {
  const proved = new Set(wordCases.map(({ rule }) => rule));
  expect(wordRules.map(({ id }) => id).filter((id) => !proved.has(id))).toEqual([]);
});
