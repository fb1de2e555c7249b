import { describe, expect, test } from 'vitest';
import { changesIn, editionsOfPage, verdictsOf } from '../../diff/redline/editions.ts';

describe('the Word file with tracked changes', () => {
  test.each([
    ['words', 'One two three four.', 'One 2 three four five.'],
    ['bold words', 'One **two** three.', 'One two **three**.'],
    [
      'a link',
      'See [the guide](https://example.org/a).',
      'See [the guide](https://example.org/b).',
    ],
    ['a paragraph', 'One.\n\nTwo.\n\nThree.', 'One.\n\nThree.\n\nFour.'],
    [
      'a paragraph that was split',
      'One two three four. Five six seven eight.',
      'One two three four.\n\nFive six seven eight.',
    ],
    [
      'paragraphs that were joined',
      'One two three four.\n\nFive six seven eight.',
      'One two three four. Five six seven eight.',
    ],
    ['list items', '- one\n- two\n- three', '- one\n- three\n- four'],
    ['the level of an item', '- one\n- two of them', '- one\n  - two of them'],
    ['numbered lists', '1. one\n2. two', '1. one\n2. and\n3. two\n\nText.\n\n1. other'],
    [
      'rows',
      '|a|b|\n|-|-|\n|one|two|\n|three|four|',
      '|a|b|\n|-|-|\n|one|two|\n|five|six|\n|three|4|',
    ],
    ['a whole table', 'One.\n\n|a|b|\n|-|-|\n|one|two|\n\nTwo.', 'One.\n\nTwo.'],
    ['columns', '|a|b|\n|-|-|\n|one|two|', '|a|b|c|\n|-|-|-|\n|one|two|three|'],
    [
      'a footnote',
      'One.[^a]\n\n[^a]: A note.',
      'One.[^a] Two.[^b]\n\n[^a]: A new note.\n\n[^b]: Another.',
    ],
    ['a footnote that is gone', 'One.[^a]\n\n[^a]: A note.', 'One.'],
    ['a heading', '## One\n\nText of it.', '## Two\n\nText of it, see [two](#two).'],
    ['a paragraph as a heading', 'One and two\n\nText.', '## One and two\n\nText.'],
  ])('gives both texts back: %s', async (_, before, after) => {
    const editions = await editionsOfPage(before, after);
    const { given, expected } = verdictsOf(editions);
    expect(given).toEqual(expected);
    expect(changesIn(editions.redline)).not.toEqual([]);
  });

  test('has no change where there is none', async () => {
    const editions = await editionsOfPage(
      'One[^a] two.\n\n[^a]: Note.',
      'One[^a] two.\n\n[^a]: Note.',
    );
    expect(changesIn(editions.redline)).toEqual([]);
    expect(verdictsOf(editions).given[0]).toEqual(verdictsOf(editions).expected[0]);
  });
});
