import { describe, expect, test } from 'vitest';
import { readCitations } from '../../src/citations/index.ts';

const bib = `@string{press = "The Press"}
Words between entries are comments.

@book{smith-2018,
  title = {The {Guide} to \\emph{Wells}: 50\\% of {\\"U}berlingen},
  author = {Smith, Ann and {The Well Office} and van der Berg, Jan},
  publisher = press,
  date = {2018-06},
  url = {https://example.org/a_b~c?x=1&y=2},
}
@article{broken, title = {Never {closed}, year = 2010 }
@misc{lee2011, title = {Pumps}, howpublished = {\\url{https://example.org/pumps}}, year = {n.d.}}
`;

describe('A file of BibTeX', () => {
  test('is read with its abbreviations, accents, addresses and dates', async () => {
    const { works } = await readCitations(bib, 'bibtex');
    expect(works[0]).toMatchObject({
      line: 4,
      item: {
        id: 'smith-2018',
        title: 'The Guide to Wells: 50% of Überlingen',
        author: [
          { family: 'Smith', given: 'Ann' },
          { literal: 'The Well Office' },
          { family: 'van der Berg', given: 'Jan' },
        ],
        publisher: 'The Press',
        issued: [2018, 6],
        url: 'https://example.org/a_b~c?x=1&y=2',
      },
    });
  });

  test('loses no entry next to one that is broken, whose line is named', async () => {
    const { works, left } = await readCitations(bib, 'bibtex');
    expect(works.map(({ item }) => item.id)).toEqual(['smith-2018', 'lee2011']);
    expect(works[1]?.item).toMatchObject({ url: 'https://example.org/pumps', issued: undefined });
    expect(left).toMatchObject([
      { line: 11, message: expect.stringMatching(/^This entry can't be read: expected/) },
    ]);
  });
});

test('One work alone is read, as servers of DOIs send it', async () => {
  const { works } = await readCitations('{\n"id": "b", "title": "B"}', 'csl-json');
  expect(works).toMatchObject([{ item: { title: 'B' }, line: 1 }]);
});

test('An address of BibTeX keeps its signs', async () => {
  const text = '@misc{b, title={B}, url={https://doi.org/10.1142%2FS1\\_2}}';
  const { works } = await readCitations(text, 'bibtex');
  expect(works[0]?.item.url).toBe('https://doi.org/10.1142%2FS1_2');
});

test.each([
  [
    'bibtex' as const,
    '@book{b, title={B}, publisher={P}, date={2010/2012}, editor={Ed, A}, shelf = {a = 3}, doi={10.1/2}, url={https://example.org/b}, archiveurl = {https://example.org/old}}',
    ['DOI', 'editor', 'issued', 'shelf'],
    { url: 'https://example.org/b', archived: 'https://example.org/old' },
  ],
  [
    'ris' as const,
    'TY  - RPRT\nTI  - B\nUR  - https://example.org/1\nUR  - https://example.org/2\nAN  - 12\nZZ  - x\nN1  - One\nN1  - two\nER  - \n',
    ['AN', 'URL', 'ZZ'],
    { url: 'https://example.org/1', note: 'One two' },
  ],
  [
    'ris' as const,
    'TY  - RPRT\nTI  - B\nDO  - 10.1/2\nER  - \n',
    [],
    { url: 'https://doi.org/10.1/2' },
  ],
  [
    'csl-json' as const,
    '[{"id": "b", "title": "B", "DOI": "10.1/2", "URL": "https://example.org/b", "archive_location": "Box 3", "accessed": {"raw": "2019"}, "issued": {"date-parts": [[2010], [2012]], "season": 2}}]',
    ['DOI', 'accessed', 'archive_location', 'issued'],
    { issued: [2010] },
  ],
])('what nothing is made of is counted: %s %#', async (format, text, dropped, item) => {
  const read = await readCitations(text, format);
  expect([...read.dropped.keys()].toSorted()).toEqual(dropped);
  expect(read.works[0]?.item).toMatchObject(item);
});

test.each([
  [
    'bibtex' as const,
    '{The {Guide} to \\emph{Wells} of {NASA}}',
    'The Guide to Wells of NASA',
    ['emphasis'],
  ],
  [
    'bibtex' as const,
    '{H\\textsubscript{2}O and 5$^{th}$}',
    'H2O and 5th',
    ['superscript or subscript'],
  ],
  ['bibtex' as const, '{H$_2$O, $x^2$}', 'H₂O, x²', []],
  [
    'csl-json' as const,
    '<i>E. coli</i> in CO<sub>2</sub>',
    'E. coli in CO2',
    ['emphasis', 'superscript or subscript'],
  ],
  ['csl-json' as const, '<span class="nocase">iPad</span> x <b y', 'iPad x <b y', []],
  ['csl-json' as const, '<span style="font-variant:small-caps;">A</span> b', 'A b', ['emphasis']],
  [
    'csl-json' as const,
    '<mml:math><mml:mi>x</mml:mi></mml:math> <jats:italic>y</jats:italic>',
    'x y',
    ['emphasis', 'math'],
  ],
])(
  'markup that says something is counted where a title loses it: %s %s',
  async (format, title, read, lost) => {
    const text =
      format === 'bibtex' ? `@book{b, title = ${title}}` : JSON.stringify([{ id: 'b', title }]);
    const { works, dropped } = await readCitations(text, format);
    expect(works[0]?.item.title).toBe(read);
    expect([...dropped.keys()]).toEqual(lost.map((each) => `${each} in title`));
  },
);

test('a command of LaTeX that readers would see is named, one that stands for a sign is not', async () => {
  const { works, left } = await readCitations(
    '@book{a, title={\\alpha $\\sim$ 5}}\n@book{b, title={C:\\textbackslash{}temp}}',
    'bibtex',
  );
  expect(works).toHaveLength(2);
  expect(left).toMatchObject([
    { line: 1, message: "`a` has a LaTeX command that can't be read: `\\sim`" },
  ]);
});

test('A value of BibTeX may have what looks like an entry', async () => {
  const { works } = await readCitations(
    '@book{one, title = {A}, note = {\n@book{two, title = {B}}\n}}\n@book{three, title = {C}}',
    'bibtex',
  );
  expect(works.map(({ item, line }) => [item.id, line])).toEqual([
    ['one', 1],
    ['three', 4],
  ]);
});

describe('A file of RIS', () => {
  test('is read with one or two spaces around its tags, and without an end', async () => {
    const { works, left } = await readCitations(
      'TY  - JOUR\r\nT1  - Pumps\r\nAU  - Lee, A., Jr.\r\nJO  - Water\r\nY1  - 2011///\r\nSP  - 1\r\nEP  - 9\r\nDO  - 10.1000/182\r\nER  - \r\n' +
        '\r\nTY - RPRT\r\nTI - Wells\r\nPB - The Press\r\nKW - water\r\n',
      'ris',
    );
    expect(left).toEqual([]);
    expect(works).toMatchObject([
      {
        line: 1,
        item: {
          type: 'article-journal',
          title: 'Pumps',
          author: [{ family: 'Lee', given: 'A.', suffix: 'Jr.' }],
          container: 'Water',
          issued: [2011],
          page: '1–9',
          url: 'https://doi.org/10.1000/182',
        },
      },
      { line: 11, item: { title: 'Wells', publisher: 'The Press' } },
    ]);
  });
});

describe('A file of CSL-JSON', () => {
  const read = (...items: readonly object[]) =>
    readCitations(JSON.stringify(items, null, 2), 'csl-json');

  test('is read as Zotero writes it: tags in titles, the citation key among the notes', async () => {
    const { works } = await read({
      id: 'http://zotero.org/users/1/items/ABCD1234',
      type: 'webpage',
      title: 'The <i>Guide</i>\n to Wells',
      note: 'Citation Key: smithGuide2018\nAsk Ann.',
      issued: { 'date-parts': [['2018', 6, 1]] },
      'container-title': 'Wells Online',
    });
    expect(works[0]?.item).toMatchObject({
      id: 'smithGuide2018',
      title: 'The Guide to Wells',
      note: 'Ask Ann.',
      issued: [2018, 6, 1],
      container: 'Wells Online',
    });
  });

  test('names the lines of entries without a title, and counts what has no place', async () => {
    const { works, left, dropped } = await read(
      { id: 'a', title: 'Wells {"[', abstract: 'Long', keyword: 'water' },
      { id: 'b', abstract: 'Long' },
      [],
      { id: 'c', title: 'Pumps' },
    );
    expect(works).toMatchObject([
      { line: 2, item: { title: 'Wells {"[' } },
      { line: 13, item: { title: 'Pumps' } },
    ]);
    expect(left).toEqual([
      {
        line: 8,
        message: '`b` has no title',
        help: 'Give it one in your reference manager, and export it again.',
      },
      {
        line: 12,
        message: 'This entry is not a work',
        help: 'Export it again from your reference manager, or correct it here.',
      },
    ]);
    expect([...dropped]).toEqual([
      ['abstract', [2, 8]],
      ['keyword', [2]],
    ]);
  });

  test('that is something else is refused', async () => {
    await expect(readCitations('{"a": 1}', 'csl-json')).rejects.toThrow('it is no list of works');
    await expect(readCitations('[{', 'csl-json')).rejects.toThrow(SyntaxError);
  });

  test('has values of wrong types: they are left out', async () => {
    const { works } = await read({
      id: 7,
      title: 'Wells',
      author: ['Smith', null, { family: 3 }, { given: 'Ann', family: 'Lee' }],
      issued: { 'date-parts': 'soon' },
      publisher: { name: 'The Press' },
    });
    expect(works[0]?.item).toMatchObject({
      id: '7',
      author: [{ literal: '3' }, { family: 'Lee', given: 'Ann' }],
      issued: undefined,
      publisher: undefined,
    });
  });
});
