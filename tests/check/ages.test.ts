import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';
import { withKeys } from './example-folder.ts';

/** In every folder, the home page was reviewed and the contact verified on 2019-04-03. */
async function found(files: Files, today = '2020-01-01'): Promise<readonly string[]> {
  const corpus = await corpusOf(files);
  const checked = await check(corpus, { today });
  return findingsOf(checked);
}

const page = (body: string, front: Readonly<Record<string, string>> = {}): Files =>
  folderOf({ 'page.md': pathway(body, front) });

const withSite = (files: Files, keys: Readonly<Record<string, string>>): Files => ({
  ...files,
  'site.yaml': withKeys(String(files['site.yaml']), keys),
});

const contacts = (...days: readonly string[]): string =>
  days
    .map(
      (day, index) =>
        `office${index === 0 ? '' : `-${index}`}:\n  role: Office\n  organization: The Press\n  email: office@example.org\n  purpose: Any question\n  verified: ${day}\n`,
    )
    .join('');

const withContacts = (...days: readonly string[]): Files => ({
  ...page('Text.'),
  'contacts.yaml': contacts(...days),
});

describe('review-due', () => {
  test.each([
    [
      '2017-12-31',
      'page.md:5:11 review-due This page was last reviewed more than 24 months ago (December 31, 2017)',
    ],
    ['2018-01-01', undefined],
  ])('checks a page reviewed on %s against the limit of the site', async (reviewed, finding) => {
    expect(await found(page('Text.', { reviewed }))).toEqual(finding ? [finding] : []);
  });

  test('a page may set a longer or shorter limit', async () => {
    const long = { reviewed: '2015-04-03', reviewEveryMonths: '120' };
    expect(await found(page('Text.', long))).toEqual([]);
    const short = { reviewed: '2019-05-03', reviewEveryMonths: '6' };
    expect(await found(page('Text.', short))).toEqual([
      'page.md:5:11 review-due This page was last reviewed more than 6 months ago (May 3, 2019)',
    ]);
  });

  test('the site may set another limit', async () => {
    const files = withSite(page('Text.', { reviewed: '2019-08-03' }), {
      limits: '{reviewMonths: 6}',
    });
    expect(await found(files)).toEqual([
      'index.md:5:11 review-due This page was last reviewed more than 6 months ago (April 3, 2019)',
    ]);
  });

  test('reports all pages as one finding, at the page reviewed longest ago', async () => {
    expect(await found(page('Text.', { reviewed: '2019-01-03' }), '2022-01-01')).toContain(
      'page.md:5:11 review-due Both pages were last reviewed more than 24 months ago (January 3, 2019 to April 3, 2019)',
    );
    const sameDay = await found(page('Text.'), '2022-01-01');
    expect(sameDay.filter((each) => / review-due /.test(each))).toEqual([
      'index.md:5:11 review-due Both pages were last reviewed more than 24 months ago (April 3, 2019)',
    ]);
  });
});

describe('contact-current', () => {
  test.each([
    [
      'one of two',
      withContacts('2018-12-31', '2019-04-03'),
      'contacts.yaml:6:13 contact-current Contact `office` was last verified more than 12 months ago (December 31, 2018)',
    ],
    [
      'the only one',
      withContacts('2018-12-31'),
      'contacts.yaml:6:13 contact-current Contact `office` was last verified more than 12 months ago (December 31, 2018)',
    ],
    [
      'all three',
      withContacts('2018-12-31', '2018-06-30', '2018-12-31'),
      'contacts.yaml:12:13 contact-current All 3 contacts were last verified more than 12 months ago (June 30, 2018 to December 31, 2018)',
    ],
    [
      'one by the limit of the site',
      withSite(withContacts('2019-04-03'), { limits: '{contactMonths: 3}' }),
      'contacts.yaml:6:13 contact-current Contact `office` was last verified more than 3 months ago (April 3, 2019)',
    ],
  ])('finds %s, once', async (_name, files, finding) => {
    expect(await found(files)).toEqual([finding]);
  });

  test('finds nothing on the last day', async () => {
    expect(await found(withContacts('2019-01-01'))).toEqual([]);
  });
});

describe('as-of-current', () => {
  test.each([
    ['As of 2016, it has 31.', '11:1', 'As of 2016'],
    ['It has 31 as of\n  2015.', '11:11', 'as of 2015'],
    ['It has 31 *as of* 2015.', '11:12', 'as of 2015'],
    ['As of March 2016 it has.', '11:1', 'As of March 2016'],
    ['It has, as of Dec. 31, 2016.', '11:9', 'as of Dec. 31, 2016'],
    ['As of 2016-12-31 it has.', '11:1', 'As of 2016-12-31'],
    ['As of the end of fiscal year 2014, it has.', '11:1', 'As of the end of fiscal year 2014'],
    ['| A |\n| - |\n| \\| as of 2015 |', '13:6', 'as of 2015'],
    ['Text.[^a]\n\n[^a]: List, as of 2015.', '13:13', 'as of 2015'],
    ['As of 2019 more, as of 2015 fewer.', '11:18', 'as of 2015'],
  ])('finds the words in %j, once', async (body, where, words) => {
    // One that is current, so that not all are out of date.
    const all = await found(page(`${body}\n\nAs of 2019.`));
    expect(all).toEqual([`page.md:${where} as-of-current \`${words}\` is more than 36 months old`]);
  });

  test.each([
    ['As of 2017, it has 31.'],
    ['As of January 2017, it has 31.'],
    ['As of January 1, 2017, it has 31.'],
    ['The law of 2010, in force as of then.'],
    ['It says "as of 2010" there.'],
    ['> As of 2010, it has 31.'],
    ['Read [Gardens as of 2010](resources.yaml#guide) and `as of 2010`.'],
    ['Whereas of 2010 nothing is left.'],
  ])('finds nothing in %j', async (body) => {
    const title = 'title: Gardens as of 2010';
    const files = page(body);
    const resources = String(files['resources.yaml']).replace('title: The Guide', title);
    expect(await found({ ...files, 'resources.yaml': resources })).toEqual([]);
  });

  const states = (asOf: string): Files => ({
    ...page('As of 2015, it has 31.'),
    'records.yaml': `facts:\n  buy-in:\n    label: Buy-in\n    meaning: Any\n    source: List\n    shortSource: List\n    url: https://example.org/list\n    asOf: ${asOf}\n    bearsOn: [{page: page.md}]\nrecords: {}\n`,
  });

  test('finds a fact of records.yaml', async () => {
    const files = { ...states('2016-12-31'), ...page('As of 2019.') };
    expect(await found(files)).toEqual([
      'records.yaml:8:11 as-of-current `2016-12-31` is more than 36 months old',
    ]);
  });

  test('reports all as one finding, at the oldest, and shows the others', async () => {
    const corpus = await corpusOf(states('2014-04-03'));
    const checked = await check(corpus, { today: '2020-01-01' });
    expect(findingsOf(checked)).toEqual([
      'records.yaml:8:11 as-of-current Both "as of" dates are more than 36 months old (April 3, 2014 to December 31, 2015)',
    ]);
    const [message] = checked.findings;
    expect(message?.related).toMatchObject([
      { line: 11, column: 1, message: '`As of 2015` is here' },
    ]);
  });
});

test('nothing is out of date where today is not known', async () => {
  const corpus = await corpusOf(page('As of 1999.', { reviewed: '1999-01-01' }));
  const checked = await check(corpus);
  expect(findingsOf(checked)).toEqual([]);
});
