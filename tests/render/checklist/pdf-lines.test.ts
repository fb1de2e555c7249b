import { expect, test } from 'vitest';
import { toLines } from '../../../src/render/checklist/pdf/lines.ts';

test.each([
  ['at spaces', 'one two three', 7, ['one two ', 'three']],
  ['never at a hyphen', 'an X-RAY', 5, ['an ', 'X-RAY']],
  ['inside a word that is wider than a line', 'abcdefgh ij', 3, ['abc', 'def', 'gh ', 'ij']],
  ['not at all where the text fits', 'short', 9, ['short']],
  ['between whole characters', '😀😀😀', 4, ['😀😀', '😀']],
])('a text is broken %s', (_, text, width, lines) => {
  expect(toLines(text, width, (part) => part.length)).toEqual(lines);
});

test.each([
  ['between characters, but not before a full stop', '本を読む。', 4, ['本を読', 'む。']],
  ['not after an opening bracket', '本「水」', 3, ['本', '「水」']],
  ['not inside a Latin word beside them', '本ISBNです', 5, ['本ISBN', 'です']],
])('Japanese is broken %s', (_, text, width, lines) => {
  expect(toLines(text, width, (part) => part.length)).toEqual(lines);
});
