import { expect, test } from 'vitest';
import { lastDayOf, ownDate, toLongDate } from '../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

test.each([
  ['2019-04-03', 'April 3, 2019', '2019-04-03'],
  ['2016-02', 'February 2016', '2016-02-29'],
  ['2015-12', 'December 2015', '2015-12-31'],
  ['2017', '2017', '2017-12-31'],
])('%s is shown as precisely as it is given: %s, until %s', (date, words, last) => {
  expect(toLongDate(date)).toBe(words);
  expect(lastDayOf(date)).toBe(last);
});

test('a page has a date of its own only where it differs from that of the toolkit', async () => {
  const files = folderOf({
    'old.md': pathway('Text.', { reviewed: '2018-01-01' }),
    'new.md': pathway('Text.', { reviewed: '2020-01-01' }),
  });
  const corpus = await corpusOf(files);
  const dates = [...corpus.pages.values()].map((page) => [page.id, ownDate(corpus, page)]);
  expect(Object.fromEntries(dates)).toMatchObject({ 'old.md': '2018-01-01', 'new.md': undefined });
});
