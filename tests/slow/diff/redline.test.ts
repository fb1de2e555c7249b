import { describe, expect, test } from 'vitest';
import {
  around,
  childOf,
  descendants,
  openPackage,
  topOf,
  type Package,
  type Part,
} from '../../../src/ooxml/index.ts';
import { folderOf, pathway, type Files } from '../../corpus-of.ts';
import {
  changesIn,
  editionsOfFiles,
  editionsOfPage,
  verdictsOf,
} from '../../diff/redline/editions.ts';
import { settle } from '../../diff/redline/settle.ts';

const page = (title: string, text: string): string =>
  pathway(text, { title, steps: `[{id: ${title.toLowerCase()}, text: Go}]` });

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

  test('marks the cells of a column that came or went, and leaves those of the others', async () => {
    const [two, three] = [
      '|a|b|\n|-|-|\n|one|two|\n|three|four|',
      '|a|new|b|\n|-|-|-|\n|one|1|two|\n|three|2|four|',
    ];
    const come = await editionsOfPage(two, three);
    expect(changesIn(come.redline).filter((change) => /^cell|ins \w/.test(change))).toEqual([
      'cellIns',
      'ins new',
      'cellIns',
      'ins 1',
      'cellIns',
      'ins 2',
    ]);
    const gone = await editionsOfPage(three, two);
    expect(changesIn(gone.redline).filter((change) => /^cell|del \w/.test(change))).toEqual([
      'cellDel',
      'del new',
      'cellDel',
      'del 1',
      'cellDel',
      'del 2',
    ]);
  });

  test('gives a table whose column went the widths that it had', async () => {
    const { base, redline } = await editionsOfPage(
      '|a|b|c|\n|-|-|-|\n|one|two|three|',
      '|a|c|\n|-|-|\n|one|three|',
    );
    const widths = ({ main }: Package): readonly unknown[] =>
      descendants(topOf(main), 'w:gridCol', 'w:tcW').map(({ attributes }) => attributes.get('w:w'));
    expect(widths(settle(redline, 'reject'))).toEqual(widths(openPackage(base)));
  });

  test('has no change where there is none', async () => {
    const editions = await editionsOfPage(
      'One[^a] two.\n\n[^a]: Note.',
      'One[^a] two.\n\n[^a]: Note.',
    );
    expect(changesIn(editions.redline)).toEqual([]);
    expect(verdictsOf(editions).given[0]).toEqual(verdictsOf(editions).expected[0]);
  });

  test('numbers footnotes in the order of their marks, deleted ones too', async () => {
    const { redline } = await editionsOfPage(
      'One.[^a] Two.[^b]\n\n[^a]: First.\n\n[^b]: Second.',
      'Two.[^b]\n\n[^b]: Second.',
    );
    const { main, parts } = openPackage(redline);
    const ids = (part: Part | undefined, name: string): readonly unknown[] =>
      descendants(topOf(part), name).map(({ attributes }) => attributes.get('w:id'));
    expect(ids(main, 'w:footnoteReference')).toEqual(['1', '2']);
    expect(ids(parts.get('word/footnotes.xml'), 'w:footnote').slice(-2)).toEqual(['1', '2']);
  });

  test('gives a new paragraph the mark before it where the words before the mark are new too', async () => {
    const { redline } = await editionsOfPage('- one', '- one two\n- three');
    const lines = descendants(topOf(openPackage(redline).main), 'w:p').filter(
      (line) => descendants(line, 'w:numPr').length > 0,
    );
    const marks = lines.map((line) => descendants(childOf(line, 'w:pPr'), 'w:ins').length);
    expect(marks.slice(0, 2)).toEqual([1, 0]);
  });

  test('signs a comment as the change that it is at', async () => {
    const files = (text: string): Files =>
      folderOf({ 'a.md': page('A', text), 'b.md': page('B', text) });
    const { redline } = await editionsOfFiles(
      files('One.'),
      files('One.\n\nTwo.'),
      'https://example.org/1',
    );
    const signed = descendants(topOf(openPackage(redline).main), 'w:commentReference').map((mark) =>
      around(mark, 'w:ins')?.attributes.get('w:author'),
    );
    expect(signed).toEqual(['a.md', 'b.md']);
  });
});
