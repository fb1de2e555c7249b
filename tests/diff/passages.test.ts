import { describe, expect, test } from 'vitest';
import { changeOf, changeOfPage, passagesIn } from './change-of.ts';
import { folderOf, pathway } from '../corpus-of.ts';

describe('the text of a page', () => {
  test.each([
    ['a changed word', 'One two three.', 'One four three.', ['One [-two-] {+four+} three.']],
    ['an added word', 'One two.', 'One or two.', ['One {+or+} two.']],
    ['a removed word', 'One or two.', 'One two.', ['One [-or-] two.']],
    ['a first word', 'One two.', 'Not two.', ['[-One-] {+Not+} two.']],
    ['punctuation', 'One two', 'One, two', ['One{+,+} two']],
    ['words in another order', 'One two three four.', 'Two three four one.', undefined],
    ['an added paragraph', 'One.', 'One.\n\nTwo.', ['{+Two.+}']],
    ['a removed paragraph', 'One.\n\nTwo.', 'Two.', ['[-One.-]']],
    ['a list item', '- one\n- two', '- one\n- two\n- three', ['{+three+}']],
    ['a heading', '## Old name\n\nText.', '## New name\n\nText.', ['[-Old-] {+New+} name']],
    ['the level of a heading', '## Name\n\nText.', '### Name\n\nText.', ['Name']],
    [
      'a table row',
      '| a | b |\n| - | - |\n| 1 | 2 |',
      '| a | b |\n| - | - |\n| 1 | 3 |',
      ['1 | [-2-] {+3+}'],
    ],
    [
      'the target of a link',
      'See [it](https://a.example/).',
      'See [it](https://b.example/).',
      ['See it [-(→ https://a.example/)-] {+(→ https://b.example/)+}.'],
    ],
    ['bold words', 'A great day.', 'A **great** day.', ['A great {+(bold)+} day.']],
    [
      'the caption of an image',
      '![One](a.png "First year")',
      '![One](a.png "Second year")',
      ['[image: One] [-First-] {+Second+} year'],
    ],
    ['an image', '![One](a.png)', '![Two](a.png)', ['[-[image: One]-]', '{+[image: Two]+}']],
    [
      'words next to links',
      'Go to [one](https://a.example/) now.',
      'Go to [one](https://a.example/) then.',
      ['Go to one [-now-] {+then+}.'],
    ],
    [
      'a word in a callout',
      '> [!TIP]\n> One two.',
      '> [!TIP]\n> One three.',
      ['One [-two-] {+three+}.'],
    ],
    [
      'the kind of a callout',
      '> [!TIP]\n> One.',
      '> [!WARNING]\n> One.',
      ['[-Tip-]', '{+Warning+}'],
    ],
    [
      'an item of a list in a callout in an item',
      '- One\n\n  > [!TIP]\n  > - Two',
      '- One\n\n  > [!TIP]\n  > - Two\n  > - Three',
      ['{+Three+}'],
    ],
    [
      'a row of a table in a callout',
      '> [!TIP]\n> | a |\n> | - |\n> | 1 |',
      '> [!TIP]\n> | a |\n> | - |\n> | 2 |',
      ['[-1-]', '{+2+}'],
    ],
    [
      'the line above details, and what is in them',
      '<details>\n<summary>One two</summary>\n\nThree four.\n\n</details>',
      '<details>\n<summary>One 2</summary>\n\nThree 4.\n\n</details>',
      ['One [-two-] {+2+}', 'Three [-four-] {+4+}.'],
    ],
    ['a definition', 'Bed\n: Soil\n: Frame', 'Bed\n: Earth\n: Frame', ['[-Soil-]', '{+Earth+}']],
    ['a term', 'Bed\n: Soil', 'Path\n: Soil', ['[-Bed-]', '{+Path+}']],
    [
      'the meaning of an acronym',
      '<abbr title="One">AB</abbr>.',
      '<abbr title="Two">AB</abbr>.',
      undefined,
    ],
    ['a lowered number', 'H<sub>2</sub>O', 'H<sub>3</sub>O', undefined],
  ])('reports %s', async (_name, before, after, expected) => {
    const found = passagesIn(await changeOfPage(before, after));
    if (expected) expect(found).toEqual(expected);
    else expect(found).toHaveLength(1);
  });

  test.each([
    ['line breaks', 'One two\nthree.', 'One\ntwo three.'],
    ['other marks for the same formatting', '*One* two.', '_One_ two.'],
    ['another label of a footnote', 'One.[^a]\n\n[^a]: Note.', 'One.[^b]\n\n[^b]: Note.'],
    ['comments', 'One.', 'One.\n\n<!-- x -->'],
    ['the case of a mark', '> [!TIP]\n> One.', '> [!tip]\n> One.'],
    ['a link as a reference', '[a](https://a.example/)', '[a][x]\n\n[x]: https://a.example/'],
  ])('does not report %s', async (_name, before, after) => {
    const { pages, items } = await changeOfPage(before, after);
    expect({ pages, items }).toEqual({ pages: [], items: [] });
  });

  test('gives the heading above', async () => {
    const { pages } = await changeOfPage('One.\n\n## Part\n\nTwo.', 'Uno.\n\n## Part\n\nDue.');
    expect(pages[0]?.passages.map(({ under, how }) => `${under} ${how}`)).toEqual([
      ' removed',
      ' added',
      'Part removed',
      'Part added',
    ]);
  });

  test('pairs similar paragraphs, even with new ones between them', async () => {
    const found = await changeOfPage(
      'Apples grow on trees in the garden.\n\nPears are picked in the autumn.',
      'Something else is here now.\n\nApples grow on old trees in the garden.\n\nPears are picked in the late autumn.',
    );
    expect(passagesIn(found)).toEqual([
      '{+Something else is here now.+}',
      'Apples grow on {+old+} trees in the garden.',
      'Pears are picked in the {+late+} autumn.',
    ]);
  });

  test('does not report footnotes that were only renumbered', async () => {
    const page = (body: string): string => pathway(body, { title: 'B', steps: '[]' });
    const second = page('Two.[^b]\n\n[^b]: Second.');
    const { pages, items } = await changeOf(
      folderOf({ 'a.md': pathway('One.'), 'b.md': second }),
      folderOf({ 'a.md': pathway('One.[^a]\n\n[^a]: First.'), 'b.md': second }),
    );
    expect(pages.map(({ id }) => id)).toEqual(['a.md']);
    expect(items.map(({ id, name }) => `${id} ${name}`)).toEqual(['a.md#a Footnote 1']);
  });
});
