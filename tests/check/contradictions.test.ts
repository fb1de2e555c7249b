import { expect, test } from 'vitest';
import {
  claimsIn,
  contradictionsIn,
  figureWordsOf,
  type FigureWords,
} from '../../src/check/figures/index.ts';
import { corpusOf, folderOf } from '../corpus-of.ts';

async function wordsOf(language: string): Promise<FigureWords> {
  const files = folderOf({});
  const site = `${String(files['site.yaml'])}language: ${language}\n`;
  return figureWordsOf(await corpusOf({ ...files, 'site.yaml': site }));
}

const english = await wordsOf('en');

/** Those of some sentences that the first one contradicts. */
function contradicting(
  first: string,
  others: readonly string[],
  words = english,
): readonly string[] {
  return others.filter((text) => found([first, text], words).length > 0);
}

function found(texts: readonly string[], words = english): readonly string[] {
  const items = texts.flatMap((text) =>
    claimsIn({ kind: 'paragraph', prose: text }, words).map(({ claim }) => ({ text, claim })),
  );
  return [...contradictionsIn(items, () => false).keys()].map(({ text }) => text);
}

const water = 'Today, 36 cities have agreements on their water.';

test.each([
  'The county and 38 cities have agreements on their water.',
  'In all, 38 cities have agreements on their water',
  '38 cities have an agreement on their water, too.',
  'Others do not. Forty cities have agreements on their water. Some do.',
  'At least 38 cities have agreements on their water.',
])('that 36 cities have agreements contradicts: %s', (text) => {
  expect(contradicting(water, [text])).toEqual([text]);
});

test.each([
  water,
  'About 36 cities have agreements on their water.',
  'About 40 cities have agreements on their water.',
  'At least 36 cities have agreements on their water.',
  'More than 35 cities have agreements on their water.',
  'Today, 38 cities have agreements on their waste.',
  'Today, 38 towns have agreements on their water.',
  'In 2012, 33 cities had agreements on their water.',
  'Today, 33 cities have agreements on their water, and 12 on their waste.',
  'Today, 12 cities have agreements on their water.',
  'Today, 38% of cities have agreements on their water.',
  'Today, 38 cities do.',
  'Today, 38 cities have agreements on their water:',
  'See Exhibit 38 cities have agreements on their water.',
])('that 36 cities have agreements does not contradict: %s', (text) => {
  expect(contradicting(water, [text])).toEqual([]);
});

test('what is in front of a figure says what it is about, unless a sentence begins with it', () => {
  const agreements = 'Ohio and 36 cities have such agreements with them.';
  expect(
    contradicting(agreements, [
      'In all, 38 cities have such agreements with them.',
      'Texas and 38 cities have such agreements with them.',
    ]),
  ).toEqual(['In all, 38 cities have such agreements with them.']);
});

test('shares of one thing are compared', () => {
  expect(
    contradicting('About 90% of all members have their own garden.', [
      '96 percent of members have their own garden.',
      '96 percent of neighbors have their own garden.',
      '96 members have their own garden.',
    ]),
  ).toEqual(['96 percent of members have their own garden.']);
});

test('figures below ten are not compared', () => {
  expect(found(['There are 8 paths to a garden.', 'There are 9 paths to a garden.'])).toEqual([]);
});

test('a sentence with many numbers is a form, not a contradiction', () => {
  const files = [19, 20, 21, 22, 23, 24].map((size) => `Get the whole file with ${size} pages.`);
  expect(found(files)).toEqual([]);
  expect(found(files.slice(0, 5))).toEqual(files.slice(1, 5));
});

test('other languages are compared in the same way', async () => {
  expect(
    contradicting(
      'Im Verein haben 36 Gärten einen Brunnen mit Pumpe.',
      ['Im Verein haben rund 42 Gärten einen Brunnen mit Pumpe.'],
      await wordsOf('de'),
    ),
  ).toHaveLength(1);
});
