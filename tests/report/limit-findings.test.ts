import { expect, test } from 'vitest';
import { toFinding, type Finding } from '../../src/model/index.ts';
import { limitFindings } from '../../src/report/index.ts';

const findingsOf = (count: number, file: string, id: string): readonly Finding[] =>
  Array.from({ length: count }, (_, index) =>
    toFinding(
      file,
      { id, severity: 'suggestion' },
      { message: `Word ${index}`, place: { line: index + 1, column: 1 }, fix: [] },
    ),
  );

test('a hundred findings of a rule in a file are all there, and one more is', () => {
  for (const count of [0, 1, 100, 101]) {
    const all = findingsOf(count, 'page.md', 'spelling');
    expect(limitFindings(all)).toEqual(all);
  }
});

test('of more, the first hundred are there, and one that says how many more', () => {
  const all = [...findingsOf(5000, 'page.md', 'spelling'), ...findingsOf(3, 'page.md', 'schema')];
  const kept = limitFindings([...all, ...findingsOf(100, 'other.md', 'spelling')]);
  expect(kept).toHaveLength(101 + 3 + 100);
  expect(kept.slice(0, 100)).toEqual(all.slice(0, 100));
  expect(kept[100]).toMatchObject({
    file: 'page.md',
    line: 101,
    ruleId: 'spelling',
    severity: 'suggestion',
    message: 'This file has 4900 more findings of `spelling`, from here on',
    help: 'Fix those above, then check again.',
    fix: null,
  });
});
