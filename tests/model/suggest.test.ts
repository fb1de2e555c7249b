import { describe, expect, test } from 'vitest';
import { nearMiss, nearNames, suggest } from '../../src/model/index.ts';

const known = ['part-a-buy-in', 'pace', 'health-homes', 'PACE-2'];

test.each([
  ['part-a-buyin', 'part-a-buy-in'],
  ['Pace', 'pace'],
  ['helth-homes', 'health-homes'],
  ['nothing-like-it', undefined],
  ['', undefined],
])('%j is taken to mean %j', (unknown, meant) => {
  expect(suggest(unknown, known)).toBe(meant);
});

test('of equally near names the first in the alphabet is taken, in whatever order they come', () => {
  expect(suggest('abcx', ['abcb', 'abca'])).toBe('abca');
  expect(suggest('abcx', ['abca', 'abcb'])).toBe('abca');
});

test.each([
  ['part-c', ['part-b', 'part-a', 'pact'], ['part-a', 'part-b']],
  ['part-x', ['part-d', 'part-c', 'part-b', 'part-a'], ['part-a', 'part-b', 'part-c']],
  ['guide2', ['guides', 'guidelines', 'guide', 'guide'], ['guide', 'guides']],
  ['nothing-like-it', known, []],
])('in place of %j, of %j an author may choose %j', (unknown, known, meant) => {
  expect(nearNames(unknown, known)).toEqual(meant);
});

describe('a name is surely meant', () => {
  test.each([
    ['part-a-buyin', ['part-a-buy-in', 'pace'], 'part-a-buy-in'],
    ['Health-Homes', ['health-homes'], 'health-homes'],
    ['giude', ['guide', 'glide-path'], 'guide'],
    ['titel', ['title', 'kind'], 'title'],
    ['dmepos-strategy', ['dmepos-strategies'], 'dmepos-strategies'],
    ['medicare-date', ['medicare-data'], 'medicare-data'],
  ])('%j is %j', (unknown, known, meant) => {
    expect(nearMiss(unknown, known)).toBe(meant);
  });

  test.each([
    ['two are as near', 'guise', ['guide', 'guile']],
    ['a number differs', 'report-2018', ['report-2019']],
    ['a number is missing', 'smd-18', ['smd-18-012']],
    ['a word of one letter differs', 'part-a', ['part-b']],
    ['a short word differs', 'smd-ffs-care', ['smd-mco-care']],
    ['a short word has a letter more', 'poms-buy-inx', ['poms-buy-in']],
    ['a Roman number differs', 'waiver-iii', ['waiver-ii']],
    ['one word is another one', 'guard', ['guide']],
    [
      'it is long, but a word in it is another one',
      'care-coordination-plan',
      ['case-coordination-page'],
    ],
    ['more than three letters differ', 'interdisciplinarytems', ['interdisciplinary']],
    ['nothing is known', 'guide', []],
  ])('it is not where %s', (_name, unknown, known) => {
    expect(nearMiss(unknown, known)).toBeUndefined();
  });
});

test('a very long name is near none, and costs no time', () => {
  const long = 'cum/'.repeat(100_000);
  expect(suggest(`${long}a`, [`${long}b`, 'cum'])).toBeUndefined();
  expect(nearMiss(`${long}a`, [`${long}b`, 'cum'])).toBeUndefined();
});
