import { expect, test } from 'vitest';
import { steadyMoments } from '../../src/cli/history/steady-moments.ts';

test.each([
  [
    ['1', '2', '2', '3'],
    ['1', '2', '2', '3'],
  ],
  [
    ['1', '9', '2', '3'],
    ['1', '1', '2', '3'],
  ],
  [
    ['3', '1', '4', '5'],
    ['1', '1', '4', '5'],
  ],
  [
    ['5', '6', '1', '7', '2', '8'],
    ['5', '6', '6', '7', '7', '8'],
  ],
  [
    ['9', '2', '3'],
    ['2', '2', '3'],
  ],
  [[], []],
])('of the moments %j, as few as possible are put right', (moments, steady) => {
  expect(steadyMoments(moments)).toEqual(steady);
});
