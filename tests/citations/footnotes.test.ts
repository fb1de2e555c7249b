import { describe, expect, test } from 'vitest';
import { citeWorks } from '../../src/citations/index.ts';
import type { CslItem } from '../../src/citations/csl.ts';
import { applyEdits } from '../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

const guide: CslItem = {
  id: 'smithGuide2018',
  type: 'article-journal',
  title: 'Wells_and [Pumps]: 100% *Clean*',
  author: [
    { family: 'Smith', given: 'A.' },
    { family: 'van der Berg', given: 'Jan', suffix: 'Jr.' },
    { literal: 'The Well Office' },
  ],
  publisher: 'The Press',
  container: 'Water & Wells',
  volume: '4',
  issue: '1',
  page: '1–9',
  issued: [2014, 6],
  url: 'https://example.org/a_b',
};

const plain: CslItem = {
  id: 'lee-2011',
  type: 'report',
  title: 'Why Dig?',
  author: [{ literal: 'The Press' }],
  publisher: 'The Press',
  issued: [2011],
};

async function cite(body: string, settings = '', works: readonly CslItem[] = [guide, plain]) {
  const folder = folderOf({ 'water/wells.md': pathway(body) });
  const site = `${String(folder['site.yaml'])}${settings}`;
  const { sources, locale } = await corpusOf({ ...folder, 'site.yaml': site });
  const source = sources.get('water/wells.md');
  if (!source) throw new Error('no page');
  const { edits, ...rest } = citeWorks(source, works, locale);
  const text = applyEdits(source.text, [edits]).replace(/^---[\s\S]*?\n---\n+/, '');
  return { ...rest, text };
}

describe('A citation of a page', () => {
  test('becomes the mark of a footnote after the punctuation, and the footnote is at the end', async () => {
    expect(
      await cite('Dig here [@smithGuide2018]. And there [@lee-2011; @{lee-2011}, p. 5]'),
    ).toEqual({
      text: [
        'Dig here.[^smith-guide-2018] And there[^lee-2011][^lee-2011-p-5]',
        '',
        '[^smith-guide-2018]: Smith, A., Jan van der Berg, Jr., and The Well Office. "[Wells_and \\[Pumps\\]: 100% \\*Clean\\*](https://example.org/a_b)." *Water & Wells*, vol. 4, no. 1, The Press, June 2014, pp. 1–9.',
        '',
        '[^lee-2011]: The Press. "Why Dig?" 2011.',
        '',
        '[^lee-2011-p-5]: The Press. "Why Dig?" 2011, p. 5.',
        '',
      ].join('\n'),
      cited: 2,
      added: 3,
      left: [],
    });
  });

  test('uses the footnote that the page has on the work', async () => {
    const body =
      'Dig.[^own] Look [@lee-2011]!\n\n[^lee-2011]: "Why Dig?" The Press, 2011.\n\n[^own]: Us.';
    const { text, added } = await cite(body);
    expect(text).toBe(`${body.replace(' [@lee-2011]!', '![^lee-2011]')}\n`);
    expect(added).toBe(0);
  });

  test('gets another label where the label is that of another work', async () => {
    const { text } = await cite('Dig.[^lee-2011] Look [@lee-2011].\n\n[^lee-2011]: "Other." 2010.');
    expect(text).toContain('Look.[^lee-2011-2]');
    expect(text).toContain('[^lee-2011-2]: The Press. "Why Dig?" 2011.');
  });

  test('is written in the language of the content', async () => {
    const { text } = await cite('Hier [@smithGuide2018].', 'language: de\n');
    expect(text).toContain('A., Jan van der Berg, Jr. und The Well Office.');
    expect(text).toContain('Bd. 4, Nr. 1, The Press, Juni 2014, S. 1–9.');
  });

  test('stays and is named where its key is unknown, or where there are other words', async () => {
    const body = 'One [@lee-2012] and two [see @lee-2011].';
    const { text, left, cited } = await cite(body);
    expect({ text, cited }).toEqual({ text: `${body}\n`, cited: 0 });
    expect(left).toMatchObject([
      {
        message: '`@lee-2012` is not among the works; did you mean `@lee-2011`?',
        place: { start: { column: 5 }, end: { column: 16 } },
      },
      { message: "`see @lee-2011` can't become a footnote" },
    ]);
  });

  test('stays and is named where Markdown reads a part of it as something else', async () => {
    const body = 'One [@__proto__] and `[@*a*]`.';
    const { text, left } = await cite(body);
    expect(text).toBe(`${body}\n`);
    expect(left).toMatchObject([
      { message: "`@__proto__` can't become a footnote", place: { start: { column: 5 } } },
    ]);
  });

  test('stays and is named inside a link, and without brackets', async () => {
    const body = '[See [@lee-2011]](https://example.org). @lee-2011 says so, @nobody does not.';
    const { text, left } = await cite(body);
    expect(text).toBe(`${body}\n`);
    expect(left.map(({ message }) => message)).toEqual([
      "`@lee-2011` can't become a footnote",
      "`@lee-2011` can't become a footnote",
    ]);
  });

  test('is none in code, in a mail address, and in a link', async () => {
    const body = '`[@lee-2011]` and [me@lee-2011] and [@lee-2011](https://example.org).';
    expect((await cite(body)).text).toBe(`${body}\n`);
  });
});

test('A key of two works is left, and one of a work that is there twice is not', async () => {
  const other = { ...plain, title: 'Why Not?' };
  expect(await cite('Dig [@lee-2011].', '', [plain, other])).toMatchObject({
    text: expect.stringContaining('Dig [@lee-2011].'),
    left: [{ message: '`@lee-2011` is the key of more than one work' }],
  });
  expect(await cite('Dig [@lee-2011].', '', [plain, plain])).toMatchObject({ cited: 1, left: [] });
});

test('At the start of an item, a quotation or a cell, the mark stays apart', async () => {
  const { text } = await cite(
    '- [@lee-2011]\n\n1. [@lee-2011]\n\n> [@lee-2011]\n\n| a | b |\n| - | - |\n| [@lee-2011] | x [@lee-2011] |',
  );
  expect(text).toContain(
    '- [^lee-2011]\n\n1. [^lee-2011]\n\n> [^lee-2011]\n\n| a | b |\n| - | - |\n| [^lee-2011] | x[^lee-2011] |',
  );
});
