import { expect, test } from 'vitest';
import { bookmarkName } from '../../../src/render/word/xml/anchor-bookmark.ts';

test.each([
  ['step-rent-land', 'step_rent_land'],
  ['question-1-2', 'question_1_2'],
  ['2024-plan', 'id__2024_plan'],
  ['step-a-name-of-just-as-many-as-forty-chars', 'step_a_name_of_just_as__43ac1ec364d42a3b'],
])('the bookmark of %s is %s', (anchor, name) => {
  expect(bookmarkName(anchor)).toBe(name);
  expect(name).toMatch(/^[a-z]\w{0,39}$/);
});

test('anchors that differ after the fortieth character have bookmarks of their own', () => {
  const anchors = ['a', 'b', 'c'].map((end) => `step-${'rent-land-'.repeat(4)}${end}`);
  expect(new Set(anchors.map(bookmarkName)).size).toBe(3);
  expect(bookmarkName('2024-plan')).not.toBe(bookmarkName('id-2024-plan'));
});
