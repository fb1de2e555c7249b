import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import nspell from 'nspell';
import { expect, test } from 'vitest';
import { spellerOf } from '../../src/check/prose/speller.ts';
import { american } from '../dictionary.ts';

test('a speller with a list of words finds what nspell does with the dictionary', async () => {
  const read = (name: string) => readFileSync(`node_modules/dictionary-en/${name}`, 'utf8');
  const [aff, dic] = [read('index.aff'), read('index.dic')];
  const decent = dic.replace(/^.*\/.*!.*\n/gm, '');
  const [all, has] = [nspell({ aff, dic: decent }), await spellerOf(american)];
  const stems = dic
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/\/.*/, ''));
  const prefix = fc.constantFrom(
    '',
    '',
    '',
    '',
    '',
    '',
    're',
    'un',
    'in',
    'dis',
    'de',
    'con',
    'pro',
    'unre',
  );
  const ending = fc.constantFrom('', '', 's', "'s", 'ed', 'd', 'ing', 'ied', 'ies', 'ly', 'ions');
  const word = fc
    .tuple(prefix, fc.constantFrom(...stems), fc.constantFrom(0, 0, 0, 1), ending, fc.boolean())
    .map(([before, stem, cut, after, isCapital]) => {
      const made = before + stem.slice(0, stem.length - cut) + after;
      return isCapital ? made.charAt(0).toUpperCase() + made.slice(1) : made;
    })
    .filter((made) => !/\d/.test(made));
  let right = 0;
  fc.assert(
    fc.property(word, (made) => {
      const isRight = all.correct(made);
      right += Number(isRight);
      expect(has(made), made).toBe(isRight);
    }),
    { numRuns: 5000 },
  );
  expect(right).toBeGreaterThan(300);
});

test.each([
  ['', []],
  ['bean', ['bean']],
  ['Bean\nbean\nbeans\nsoil', ['Bean', 'bean', 'beans', 'soil']],
])('a speller finds the first, the last and every other line of %j', async (words, right) => {
  const has = await spellerOf(() => Promise.resolve(words));
  const wrong = ['a', 'bea', 'beanss', 'soi', 'soils', 'z'];
  expect([...wrong, ...right].filter(has)).toEqual(right);
});

test('a name in capitals is a word', async () => {
  const has = await spellerOf(american);
  expect(['UR', 'OHIO', 'WORD', 'XQZ'].filter(has)).toEqual(['UR', 'OHIO', 'WORD']);
});

test('a dictionary keeps swear words to itself', async () => {
  const has = await spellerOf(american);
  expect(['shift', 'ship', 'shit', 'shits', 'Shit'].filter(has)).toEqual(['shift', 'ship']);
});
