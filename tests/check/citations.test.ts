import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';

async function found(files: Files): Promise<readonly string[]> {
  const corpus = await corpusOf(files);
  const checked = await check(corpus, { today: '2020-01-01' });
  return findingsOf(checked);
}

const guide = 'title: The Guide, publisher: The Press';
const own = 'url: https://example.org/guide, urlKind: document';
const shown = 'url: https://example.org/list, urlKind: publisher';

/** Two entries, both of them used. */
const entries = (one: string, other: string, more: Files = {}): Files => ({
  ...folderOf({ 'page.md': pathway('Text.', { resources: '[guide, another]' }) }),
  'resources.yaml': `guide: {${one}}\nanother: {${other}}\n`,
  ...more,
});

/** A page that cites a work, beside the entry `guide` of 2018 at https://example.org/guide. */
const cites = (note: string): Files =>
  folderOf({ 'page.md': pathway(`A claim.[^a]\n\n[^a]: ${note}`) });

/** Two pages, each with a footnote. */
const notes = (one: string, other: string): Files =>
  folderOf({
    'page.md': pathway(`A claim.[^one]\n\n[^one]: ${one}`),
    'other.md': pathway(`A claim.[^another]\n\n[^another]: ${other}`, {
      title: 'Another',
      description: 'What a state does on another pathway, in fifty characters or more.',
      steps: '[{id: other-step, text: Take it}]',
    }),
  });

describe('two entries of resources.yaml', () => {
  test.each<readonly [string, Files, string]>([
    [
      'one address',
      entries(`${guide}, ${own}`, `title: Other, publisher: The Press, ${own}`),
      'resources.yaml:2:52 citation-consistent `another` has the same address as `guide`: `https://example.org/guide`',
    ],
    [
      'one address in other letters, under other titles and years',
      entries(
        `${guide}, year: 2018, ${own}`,
        'title: Other, publisher: The Press, year: 2017, url: https://www.Example.org/guide/#top, urlKind: landing',
      ),
      'resources.yaml:2:64 citation-consistent `another` has the same address as `guide`: `https://www.Example.org/guide/#top`',
    ],
    [
      'one title and two years',
      entries(`${guide}, year: 2018, ${shown}`, `${guide}, year: 2017, ${shown}`),
      'resources.yaml:2:57 citation-consistent The year of `The Guide` is `2017` here, but `2018` in `guide`',
    ],
    [
      'one title, and a year in one of them',
      entries(`${guide}, ${shown}`, `${guide}, year: 2017, ${own}`),
      'resources.yaml:2:57 citation-consistent The year of `The Guide` is `2017` here, but missing in `guide`',
    ],
    [
      'one title, and a year in the other',
      entries(`${guide}, year: 2017, ${own}`, `${guide}, ${shown}`),
      'resources.yaml:2:11 citation-consistent The year of `The Guide` is missing here, but `2017` in `guide`',
    ],
    [
      'one title in other letters and two publishers',
      entries(`${guide}, ${own}`, `title: '"The guide"', publisher: City, ${shown}`),
      'resources.yaml:2:44 citation-consistent The publisher of `"The guide"` is `City` here, but `The Press` in `guide`',
    ],
    [
      'everything the same',
      entries(`${guide}, year: 2018, ${own}`, `${guide}, year: 2018, ${shown}`),
      'resources.yaml:2:18 citation-consistent `another` is the same work as `guide`: `The Guide`',
    ],
    [
      'everything the same, the publisher once as an acronym',
      entries(`${guide}, ${own}`, `title: The Guide, publisher: TP, ${shown}`, {
        'acronyms.yaml': 'TP: The Press\n',
      }),
      'resources.yaml:2:18 citation-consistent `another` is the same work as `guide`: `The Guide`',
    ],
  ])('with %s are one finding', async (_name, files, finding) => {
    expect(await found(files)).toEqual([finding]);
  });

  test.each<readonly [string, Files]>([
    ['two addresses', entries(`${guide}, ${own}`, `title: Other, publisher: The Press, ${shown}`)],
    [
      'one page of their publisher',
      entries(`${guide}, ${shown}`, `title: Other, publisher: The Press, ${shown}`),
    ],
    [
      'one address, which is that of the publisher of one',
      entries(
        `${guide}, ${own}`,
        `title: Other, publisher: The Press, ${own.replace('document', 'publisher')}`,
      ),
    ],
    [
      'one title, two years, and an address of its own for each',
      entries(
        `${guide}, year: 2018, ${own}`,
        `${guide}, year: 2019, ${own.replace('/guide', '/guide-2019')}`,
      ),
    ],
  ])('with %s are two works', async (_name, files) => {
    expect(await found(files)).toEqual([]);
  });

  test('show where the first one is', async () => {
    const corpus = await corpusOf(
      entries(`${guide}, ${own}`, `title: Other, publisher: P, ${own}`),
    );
    const checked = await check(corpus);
    const [message] = checked.findings;
    expect(message?.related).toMatchObject([
      { line: 1, column: 54, message: 'The first one is here' },
    ]);
  });
});

describe('a footnote beside an entry', () => {
  test.each<readonly [string, Files, string]>([
    [
      'its address under another title',
      cites('The Press. "A Handbook." 2018. Available at <https://www.example.org/guide/>'),
      'page.md:13:51 citation-consistent This footnote has the address of `The Guide`, but not its title',
    ],
    [
      'its address in another year',
      cites('The Press. "The Guide." 2016. Available at <https://example.org/guide>'),
      'page.md:13:1 citation-consistent The year of `The Guide` is `2016` here, but `2018` in resources.yaml',
    ],
    [
      'its title in another year',
      cites('The Press. "The guide." May 2016.'),
      'page.md:13:1 citation-consistent The year of `The Guide` is `2016` here, but `2018` in resources.yaml',
    ],
  ])('with %s is one finding', async (_name, files, finding) => {
    expect(await found(files)).toEqual([finding]);
  });

  test.each([
    ['The Press. "The Guide." 2018. Available at <https://example.org/guide>'],
    ['The Press. *The Guide,* May 2018. <https://example.org/guide>'],
    ['The Press. "The Guide." <https://example.org/guide>'],
    ['See [The Guide](https://example.org/guide).'],
    ['The Press. "The Guide." 2016. Available at <https://example.org/guide-2016>'],
    ['The Press. "A Handbook." 2016. Available at <https://example.org/handbook>'],
    ['The city adopted it in 2016; see [The Guide](resources.yaml#guide).'],
    ['The Press named a guide in 2016.'],
  ])('that says the same, or cites another work, is no finding: %s', async (note) => {
    expect(await found(cites(note))).toEqual([]);
  });

  test('may leave out the part of a title before the colon', async () => {
    const title = 'Program Manual: Rules for Shared Gardens';
    const note = 'City. "Rules for Shared Gardens." 2018. <https://example.org/guide!opendocument>';
    const files = {
      ...cites(note),
      'resources.yaml': `guide: {title: "${title}", publisher: City, year: 2018, ${own}}\n`,
    };
    expect(await found(files)).toEqual([]);
  });

  test('may cite a page of the publisher under any title', async () => {
    const note = 'The Press. "A Handbook." 2016. <https://example.org/list>';
    expect(
      await found({
        ...cites(note),
        'resources.yaml': `guide: {${guide}, year: 2018, ${shown}}\n`,
      }),
    ).toEqual([]);
  });
});

describe('two footnotes', () => {
  test.each<readonly [string, string, string, string]>([
    [
      'in one of which the month is missing',
      'City. "Rules for Gardens." June 2018. <https://example.org/rules>',
      'City. "Rules for Gardens." 2018. <https://example.org/rules>',
      'leaves out `June`, which is in `[^one]` in `page.md`',
    ],
    [
      'of which the second adds the month',
      'City. "Rules for Gardens." 2018.',
      'City. "Rules for Gardens." June 2018.',
      'adds `June`, which is not in `[^one]` in `page.md`',
    ],
    [
      'with a word more',
      'City. "Rules for Gardens." 2018.',
      'City Council. "Rules for Gardens." 2018.',
      'says `City Council.`, but `[^one]` in `page.md` says `City.`',
    ],
    [
      'with one address and two titles',
      'City. "Rules for Gardens." 2018. <https://example.org/rules>',
      'City. "Rules for Plots." 2018. <https://www.example.org/rules/>',
      'says `Plots."`, but `[^one]` in `page.md` says `Gardens."`',
    ],
    [
      'with two addresses',
      'City. "Rules for Gardens." 2018. <https://example.org/rules>',
      'City. "Rules for Gardens." 2018. <https://example.org/rules.pdf>',
      'links to `https://example.org/rules.pdf`, but `[^one]` in `page.md` links to `https://example.org/rules`',
    ],
    [
      'that cite one chapter in two years',
      'City. "Rules, Chapter 9: Gardens." 2018. <https://example.org/rules>',
      'City. "Rules, Chapter 9: Gardens." 2017. <https://example.org/rules>',
      'says `2017.`, but `[^one]` in `page.md` says `2018.`',
    ],
  ])('%s are one finding', async (_name, one, other, words) => {
    expect(await found(notes(one, other))).toEqual([
      `other.md:13:1 citation-consistent This footnote ${words}`,
    ]);
  });

  test.each<readonly [string, string, string]>([
    [
      'in the same words',
      'City. "Rules for Gardens." 2018. <https://example.org/rules>',
      'City. "Rules for Gardens," 2018. <https://example.org/rules/>',
    ],
    [
      'that cite two pages of a work',
      'City. "Rules for Gardens." 2018, p. 12. <https://example.org/rules>',
      'City. "Rules for Gardens." 2018, p. 30. <https://example.org/rules>',
    ],
    [
      'that cite two chapters of a work',
      'City. "Rules, Chapter 9: Gardens." 2018. <https://example.org/rules>',
      'City. "Rules, Chapter 4: Plots." 2018. <https://example.org/rules>',
    ],
    [
      'that cite the reports of two years',
      'City. "Yearly Report." 2017. <https://example.org/2017>',
      'City. "Yearly Report." 2018. <https://example.org/2018>',
    ],
    [
      'that cite two articles of a journal',
      'Lee. "Rules for Gardens." *City Review*, 2018.',
      'Lee. "Rules for Plots." *City Review*, 2018.',
    ],
    ['without titles', 'The city says so.', 'The city says otherwise.'],
  ])('%s are no finding', async (_name, one, other) => {
    expect(await found(notes(one, other))).toEqual([]);
  });
});
