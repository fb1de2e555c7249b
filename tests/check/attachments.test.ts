import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';

/** What is found in a page and the files beside it, without what the page itself is like. */
async function foundIn(body: string, files: Files): Promise<readonly string[]> {
  const corpus = await corpusOf(folderOf({ 'water/page.md': pathway(body) }, files));
  return findingsOf(await check(corpus, { today: '2020-01-01' })).map((each) =>
    each.replace(/^\S+ /, ''),
  );
}

const pdf = '%PDF-1.7';
const zip = 'PK\x03\x04';

test.each([
  ['a PDF beside the page', '[Form](form.pdf)', { 'water/form.pdf': pdf }],
  ['a file in a shared folder', '[List](../assets/list.xlsx)', { 'assets/list.xlsx': zip }],
  ['a page of a PDF', '[Form](form.pdf#page=3)', { 'water/form.pdf': pdf }],
  ['a reference', '[Form][f]\n\n[f]: form.pdf', { 'water/form.pdf': pdf }],
  ['a footnote', 'Text.[^a]\n\n[^a]: [Form](form.pdf)', { 'water/form.pdf': pdf }],
  ['a name with spaces', '[Form](<my%20form.PDF>)', { 'water/my form.PDF': pdf }],
] as const)('a link to an attachment is right: %s', async (_, body, files) => {
  const found = await foundIn(`See ${body}`, files as Files);
  expect(found.filter((each) => !each.startsWith('name-simple'))).toEqual([]);
});

test.each([
  ['setup.exe', 'MZ', 'is a program, which could do harm on the computers of readers'],
  ['map.html', '<p>', 'can run scripts on the site, so it is not published'],
  ['map.js', 'alert(1)', 'can run scripts on the site, so it is not published'],
  ['data.xml', '<a/>', 'can run scripts on the site, so it is not published'],
  ['form.xlsm', zip, 'can have macros, so it is not published'],
  ['form.doc', 'x', 'is an old type of Office file, which can have macros'],
  ['form', 'x', 'is of a type that is not published'],
  ['form.docx', `${zip}word/vbaProject.bin`, 'has macros'],
  ['form.pdf', '<html>', 'is a web page, whatever its name says'],
  ['form.txt', '\ufeff<!doctype HTML>', 'is a web page, whatever its name says'],
  ['form.pdf', '', 'is an empty file'],
  ['form.xlsx', '\u00d0\u00cf', 'is not an Excel file, or is damaged or locked with a password'],
])('a link to %s with `%s` is an error', async (name, content, fault) => {
  const found = await foundIn(`See [it](${name}).`, { [`water/${name}`]: content });
  expect(found.filter((each) => each.startsWith('attachment-supported'))).toEqual([
    `attachment-supported \`${name}\` ${fault}`,
  ]);
});

test('a drawing with a script is refused, as a link as well', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const found = await foundIn('See [it](plan.svg).', { 'water/plan.svg': svg });
  expect(found).toEqual([expect.stringMatching(/^svg-safe /)]);
});

test('an attachment that no page links to is a warning, unless its address is misspelled', async () => {
  const files = { 'assets/form.pdf': pdf };
  expect(await foundIn('Text.', files)).toEqual([
    'attachment-used No page links to `assets/form.pdf`, so it is not published',
  ]);
  expect(await foundIn('See [it](../assets/from.pdf).', files)).toEqual([
    'link-resolves File `../assets/from.pdf` does not exist. Did you mean `../assets/form.pdf`?',
  ]);
});

test('a file of the site is not replaced', async () => {
  expect(await foundIn('See [it](../robots.txt).', { 'robots.txt': 'All' })).toEqual([
    'page-path-free The site has a file of its own at `robots.txt`',
  ]);
});

test.each([
  ['the form (PDF)', true],
  ['the form (pdf, 1,2 MB)', true],
  ['the form (12 KB)', true],
  ['**the form** (PDF)', true],
  ['the form (in color)', false],
  ['the form (PDF for teams)', false],
  ['PDF', false],
])('a link `%s` repeats what outputs add: %s', async (words, isRepeated) => {
  const found = await foundIn(`See [${words}](form.pdf).`, { 'water/form.pdf': pdf });
  expect(found.some((each) => each.startsWith('attachment-type-once '))).toBe(isRepeated);
});
