import { describe, expect, test } from 'vitest';
import { readCitations, toResourceChanges, worksOf } from '../../src/citations/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

const corpus = await corpusOf(
  folderOf({
    'water/wells.md': pathway(
      'Dig.[^lee] Look.[^word]\n\n[^lee]: Lee, A., and B. Ray. "[Pumps](https://example.org/pumps)." *Water*, vol. 4, no. 1, June 2014, p. 5.\n\n[^word]: A word of old times.',
    ),
  }),
);

async function change(items: readonly object[], isUpdate = false) {
  const { works } = await readCitations(JSON.stringify(items, null, 1), 'csl-json');
  return toResourceChanges(corpus, works, isUpdate);
}

describe('A work of a reference manager', () => {
  test('becomes a resource: the journal is the publisher of an article, a file is the work itself', async () => {
    const { added, left } = await change([
      {
        id: 'leeWellsABC2014',
        type: 'article-journal',
        title: 'Wells',
        publisher: 'A House',
        'container-title': 'Water',
        issued: { 'date-parts': [[2014]] },
        URL: 'https://example.org/wells.PDF?x=1',
      },
      { id: '12', type: 'report', title: 'Tubs', publisher: 'A House', DOI: '10.1000/182' },
      {
        id: 'ABCD1234',
        type: 'webpage',
        title: 'Taps',
        URL: 'https://example.org/taps',
        author: [{ family: 'Lee', given: 'A.' }],
      },
    ]);
    expect(left).toEqual([]);
    expect(added).toEqual([
      {
        id: 'lee-wells-abc-2014',
        resource: {
          title: 'Wells',
          publisher: 'Water',
          year: 2014,
          url: 'https://example.org/wells.PDF?x=1',
          urlKind: 'document',
        },
      },
      {
        id: undefined,
        resource: {
          title: 'Tubs',
          publisher: 'A House',
          url: 'https://doi.org/10.1000/182',
          urlKind: 'landing',
        },
      },
      {
        id: undefined,
        resource: {
          title: 'Taps',
          publisher: 'A. Lee',
          url: 'https://example.org/taps',
          urlKind: 'document',
        },
      },
    ]);
  });

  test('is not added twice: not one of resources.yaml, of a footnote, or of an earlier line', async () => {
    const changes = await change([
      { title: 'The Guide', publisher: 'The Press', issued: { raw: '2018/06' } },
      { title: 'Pumps!', publisher: 'Water', URL: 'http://www.example.org/pumps/' },
      { title: 'New', publisher: 'The Press' },
      { title: 'new', publisher: 'the press' },
    ]);
    expect(changes).toMatchObject({
      same: 1,
      inFootnotes: 1,
      added: [{ resource: { title: 'New' } }],
    });
    expect(changes.left).toEqual([
      { line: 18, message: '`new` is the same work as the one on line 14', help: null },
    ]);
  });

  test('that differs from its resource is named, and taken over with an update', async () => {
    const item = {
      id: 'guide',
      title: 'The Guide',
      publisher: 'The Press',
      issued: { raw: '2019' },
    };
    const named = await change([item]);
    expect(named.updated.size).toBe(0);
    expect(named.left).toMatchObject([
      { line: 2, message: 'The year of `guide` is `2019` here, but `2018` in resources.yaml' },
    ]);
    const taken = await change([item], true);
    expect([...taken.updated]).toEqual([['guide', { year: 2019 }]]);
    expect(taken.left).toEqual([]);
  });

  test('that can be no resource is left with the reason', async () => {
    const { added, left } = await change([
      { id: 'a', title: 'Wells' },
      { id: 'b', title: 'Wells', publisher: 'The Press', URL: 'ftp://example.org' },
      { id: 'c', title: 'Wells', publisher: 'The Press', issued: { 'date-parts': [[1750]] } },
    ]);
    expect(added).toEqual([]);
    expect(left.map(({ message }) => message)).toEqual([
      '`a` was left out: it has no publisher',
      "`b` was left out: its `url` can't be used",
      "`c` was left out: its `year` can't be used",
    ]);
  });
});

describe('The works of the content', () => {
  test('are its resources and what its footnotes cite; footnotes without a work are named', () => {
    expect(worksOf(corpus)).toEqual({
      works: [
        expect.objectContaining({ id: 'guide', title: 'The Guide', publisher: 'The Press' }),
        {
          id: 'lee',
          type: 'article-journal',
          title: 'Pumps',
          author: [
            { family: 'Lee', given: 'A.' },
            { family: 'Ray', given: 'B.' },
          ],
          container: 'Water',
          volume: '4',
          issue: '1',
          page: '5',
          issued: [2014, 6],
          publisher: undefined,
          url: 'https://example.org/pumps',
        },
      ],
      left: [{ page: 'water/wells.md', label: 'word' }],
    });
  });
});

test('A sentence behind a work, such as where to see it, is not its publisher', async () => {
  const own = await corpusOf(
    folderOf({
      'page.md': pathway(
        'Dig.[^a]\n\n[^a]: The Office. *Forms*. 2021. See <https://example.org/f>',
      ),
    }),
  );
  expect(worksOf(own).works.at(-1)).toMatchObject({
    title: 'Forms',
    issued: [2021],
    publisher: undefined,
  });
});
