import { expect, test } from 'vitest';
import { audit, auditRules } from '../../src/audit/index.ts';
import { builtInRules, rules } from '../../src/check/index.ts';
import { docxOf, soundBody } from './docx-of.ts';

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

test('a rule lists a hundred problems of a file, and counts the others', () => {
  const marks = Array.from(
    { length: 1_446 },
    (_, at) => `<w:bookmarkStart w:id="${at}" w:name="a b${at}"/><w:bookmarkEnd w:id="${at}"/>`,
  );
  const body = soundBody + marks.join('');
  const found = audit({ name: 'a.docx', bytes: docxOf({ body }) }, 'any');
  expect(found).toHaveLength(101);
  expect(found[99]?.message).toBe('Bookmark name `a b99` is not valid in Word');
  expect(found[100]).toMatchObject({
    ruleId: 'bookmark-name-valid',
    severity: 'error',
    message: '1,346 more problems of this kind',
    help: 'Fix those above, and audit the file again.',
  });
});
