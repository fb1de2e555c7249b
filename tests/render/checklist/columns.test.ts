import { expect, test } from 'vitest';
import { toColumns, type Heights } from '../../../src/render/checklist/columns.ts';
import type { Group } from '../../../src/render/checklist/groups.ts';

/** Divides groups with so many steps, each 20 high, below headings of 20. */
function divide(sizes: readonly number[], available = 1000): ReturnType<typeof toColumns> {
  const groups = sizes.map((size): Group => ({
    label: '',
    continued: '',
    facts: [],
    steps: Array(size).fill({}),
  }));
  const heights: Heights = {
    steps: Array(sizes.reduce((sum, size) => sum + size, 0)).fill(20),
    headings: sizes.map(() => 20),
    continued: sizes.map(() => 20),
    labels: 0,
    aboveHeading: 10,
    gap: 5,
    available,
  };
  return toColumns(groups, heights);
}

test.each([
  ['between two groups of about the same size', [3, 4], 3],
  ['between groups, even where one column is somewhat taller', [4, 6], 4],
  ['inside a group that is much longer than the other', [2, 12], 6],
  ['not at all for a single step', [1], 1],
  ['never next to a single step', [3], 3],
])('the column break is %s', (_, sizes, breakAt) => {
  expect(divide(sizes)).toMatchObject({ breakAt });
});

test('a group that continues in the second column has a heading there', () => {
  expect(divide([10])).toMatchObject({
    breakAt: 5,
    continued: { group: 0, position: { column: 1, y: 0 } },
  });
  expect(divide([3, 3])).not.toHaveProperty('continued');
});

test('finds the first step that fits in neither column', () => {
  // A column of 100 holds a heading and three steps: 20 + 20 + 5 + 20 + 5 + 20.
  expect(divide([8], 100)).toEqual({ overflow: 6 });
  expect(divide([6], 100)).not.toHaveProperty('overflow');
});
