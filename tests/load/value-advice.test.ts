import { expect, test } from 'vitest';
import type { Edit } from '../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

const applied = (text: string, edits: readonly Edit[]): string =>
  edits
    .toReversed()
    .reduce((all, { start, end, text: to }) => all.slice(0, start) + to + all.slice(end), text);

const date = (written: string): string =>
  `\`reviewed\` must be a date such as \`2019-04-03\`, not \`${written}\``;
const text = (written: string): string => `\`title\` must be text, not \`${written}\``;

test.each([
  ['title', '1.10', text('1.10'), 'Put quotation marks around it: `"1.10"`.'],
  ['title', '0x1F', text('0x1F'), 'Put quotation marks around it: `"0x1F"`.'],
  ['title', '007', text('007'), 'Put quotation marks around it: `"007"`.'],
  ['title', '1e3', text('1e3'), 'Put quotation marks around it: `"1e3"`.'],
  ['reviewed', '04/15/2019', date('04/15/2019'), 'Write `2019-04-15`.'],
  ['reviewed', '15/04/2019', date('15/04/2019'), 'Write `2019-04-15`.'],
  ['reviewed', '2019-4-3', date('2019-4-3'), 'Write `2019-04-03`.'],
  ['reviewed', 'April 3, 2019', date('April 3, 2019'), 'Write `2019-04-03`.'],
  ['reviewed', '3 Apr. 2019', date('3 Apr. 2019'), 'Write `2019-04-03`.'],
  ['resources', 'guide, other', '`resources` must be a list', 'Write `resources: [guide, other]`.'],
  ['resources', '\n  -guide\n  -other', '`-guide` has no space after `-`', 'Write `- guide`.'],
  [
    'reviewEveryMonths',
    '"12"',
    '`reviewEveryMonths` must be a number, without quotation marks',
    'Write `12`.',
  ],
])('%s: %s can be fixed as it is advised', async (key, value, message, help) => {
  const page = pathway('Text.', { [key]: value });
  const [finding, ...others] = (await corpusOf(folderOf({ 'page.md': page }))).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ message, help });
  const fixed = applied(page, finding?.fix ?? []);
  expect((await corpusOf(folderOf({ 'page.md': fixed }))).findings).toEqual([]);
});

test.each([
  ['2019', 'Write the year, month and day, such as `2019-04-03`.'],
  ['soon', 'Write the year, month and day, such as `2019-04-03`.'],
  ['04/05/2019', 'Write the year, month and day: `2019-04-05`, if that is the day meant.'],
  ['4.5.2019', 'Write the year, month and day: `2019-05-04`, if that is the day meant.'],
])('%s is no date, and nobody can be sure which one was meant', async (reviewed, help) => {
  const corpus = await corpusOf(folderOf({ 'page.md': pathway('Text.', { reviewed }) }));
  expect(corpus.findings.map((each) => [each.message, each.help, each.fix])).toEqual([
    [date(reviewed), help, null],
  ]);
});

const begin = (url: string): string =>
  `\`url\` must be a web address that starts with \`https://\`, not \`${url}\``;

test.each([
  ['url: https://https://x.org/a', '`https://` appears twice in `url`', 'Write `https://x.org/a`.'],
  ['url: www.cms.gov/x.pdf', begin('www.cms.gov/x.pdf'), 'Write `https://www.cms.gov/x.pdf`.'],
  ['url: http:/x.org/a', begin('http:/x.org/a'), 'Write `https://x.org/a`.'],
  ['url: htps://x.org/a', begin('htps://x.org/a'), 'Write `https://x.org/a`.'],
])('a resource with %s can be fixed as it is advised', async (line, message, help) => {
  const files = folderOf({ 'page.md': pathway('Text.') });
  const registry = String(files['resources.yaml']).replace(/url: .*/, line);
  const [finding, ...others] = (await corpusOf({ ...files, 'resources.yaml': registry })).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ message, help });
  const fixed = applied(registry, finding?.fix ?? []);
  expect((await corpusOf({ ...files, 'resources.yaml': fixed })).findings).toEqual([]);
});

test.each([
  [
    'year: Summer 2019',
    '`year` must be a number, not `Summer 2019`',
    'Write the year alone: `2019`.',
  ],
  ['year: "2018"', '`year` must be a number, without quotation marks', 'Write `2018`.'],
  [
    'url: file:///c:/guide.doc',
    '`url` leads to a file on your own computer or network',
    'Write the address of a public web page, or leave it out.',
  ],
  ['url: mailto:jo@example.org', begin('mailto:jo@example.org'), undefined],
])('a resource with %s is told what is known', async (line, message, help) => {
  const files = folderOf({ 'page.md': pathway('Text.') });
  const registry = String(files['resources.yaml']).replace(
    new RegExp(`${line.split(':')[0]}: .*`),
    line,
  );
  const [finding, ...others] = (await corpusOf({ ...files, 'resources.yaml': registry })).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ message, ...(help !== undefined && { help }) });
});

test('an address without its kind, and a kind without its address', async () => {
  const foundWith = async (registry: string) => {
    const files = { ...folderOf({ 'page.md': pathway('Text.') }), 'resources.yaml': registry };
    return (await corpusOf(files)).findings.map(({ message, help }) => `${message} | ${help}`);
  };
  const entry = 'guide:\n  title: The Guide\n  publisher: The Press\n';
  expect(await foundWith(`${entry}  url: https://example.org\n`)).toEqual([
    '`urlKind` is missing | Add `urlKind: document`, `urlKind: landing` or `urlKind: publisher`. document: the work itself; landing: a page about the work; publisher: a page where it can be found.',
  ]);
  expect(await foundWith(`${entry}  urlKind: document\n`)).toEqual([
    '`urlKind` needs `url` beside it | Add the missing key.',
  ]);
});
