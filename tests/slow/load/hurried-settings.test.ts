import { expect, test } from 'vitest';
import { corpusOf } from '../../corpus-of.ts';

const settings = 'title: Handbook\nlanguage: en\nnavigation:\n  - page: index.md\n';
const page = '---\ntitle: Handbook\n---\n\nSome text.\n';
const facts =
  'facts:\n  deal:\n    label: Deal\n    meaning: Is there one?\n    source: The list\n    shortSource: List\n' +
  '    url: https://example.org/list\n    asOf: 2020-05-01\n    bearsOn: [{ page: index.md }]\nrecords:\n';

/** What is said of a file: the line, the headline and, where there is one, the help. */
async function saidOf(
  file: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const { findings } = await corpusOf({ 'site.yaml': settings, 'index.md': page, ...files });
  return findings
    .filter((finding) => finding.file === file)
    .map(({ line, message, help }) => `${line ?? 0} ${message} | ${help ?? ''}`);
}

test.each([
  ['terms: [a, b]', '5 `terms` must be keys with values'],
  [
    'terms:\n  tolkit: {one: a}',
    '6 Unknown key `tolkit`. Did you mean `toolkit`? | Write `toolkit:`.',
  ],
  [
    'terms:\n  toolkit: {one: 1}',
    '6 `one` must be text, not `1` | Put quotation marks around it: `"1"`.',
  ],
  ['terms:\n  toolkit:', '6 `toolkit` is empty | Write what the whole is'],
  ['limits:\n  pageLines: 40 lines', '6 `pageLines` must be a number, not `40 lines`'],
  [
    "limits:\n  pageLines: '40'",
    '6 `pageLines` must be a number, without quotation marks | Write `40`.',
  ],
  ['limits:\n  pageLines: 1e21', '6 `pageLines` must be at most 20000, not `1e+21`'],
  ['limits:\n  pageLines: .inf', '6 `pageLines` must be a number, not `.inf`'],
  ['limits:\n  pageLines: -1', '6 `pageLines` must be at least 1, not `-1`'],
  ['limits:\n  pageLine: 5', '6 Unknown key `pageLine`. Did you mean `pageLines`?'],
  [
    'limits:\n  - pageLines: 5',
    '6 `limits` must be keys with values, such as `title: ...`, not a list',
  ],
  ['limits:', '5 `limits` is empty'],
  ['home: [map]', '5 `home` must be keys with values, such as `title: ...`, not a list'],
  ['home:\n  map: yes', '6 `map` must be `true` or `false`, not `yes` | Write `true`.'],
  ["home:\n  map: 'false'", '6 `map` must be `true` or `false`, not `false` | Write `false`.'],
  ['theme:\n  fonts: null', '6 `fonts` is empty'],
  ['theme:\n  fonts:\n    regular: a.ttf', '7 `fonts` must be a list'],
  ['theme:\n  fonts: a.ttf', '6 `fonts` must be a list'],
  ['theme:\n  fonts: [a.ttf]', '6 Entry 1 of `fonts` must be keys with values'],
  ['theme:\n  fonts:\n    - bold: a.ttf', '7 `regular` is missing | Add `regular: ...`'],
  [
    'theme:\n  fonts:\n    - regular: ../a.ttf',
    '7 `regular` must be the path of a `.ttf` or `.otf` file in the content',
  ],
  [
    'require: [description]',
    '5 `require` must be keys with values, such as `title: ...`, not a list',
  ],
  ['require:\n  pages: [title]', '6 Unknown key `pages`. Did you mean `page`?'],
  ['require:\n  page: [descripton]', "6 `page` can't be `descripton`. Did you mean `description`?"],
  ['require:\n  page: description', '6 `page` must be a list'],
  ['require:\n  page:', '6 `page` is empty'],
  ['records: p.yaml', '5 `records` must be keys with values, such as `title: ...`, not `p.yaml`'],
  ['records:\n  file: ../p.yaml', '6 `file` must be the name of a file, such as `provinces.yaml`'],
  ['paper: A4', "5 `paper` can't be `A4`. Did you mean `a4`? | Write `a4`."],
])('of settings, %j is told', async (added, said) => {
  const site = `${settings}${added}\n`;
  const expected = [expect.stringContaining(said)];
  expect(await saidOf('site.yaml', { 'site.yaml': site })).toEqual(expected);
  // Editors on Windows begin a file with a mark and end lines with two characters.
  const windows = `\ufeff${site.replaceAll('\n', '\r\n')}`;
  expect(await saidOf('site.yaml', { 'site.yaml': windows })).toEqual(expected);
});

test.each([
  ['[en]', 'must be text, not a list | Write `en`, without a list.'],
  ['German', 'must be a language tag such as `en-US`, `es-419` or `zh-Hans`, not `German`'],
  ['en_US', 'must be a language tag such as'],
])('of languages, %j is told', async (language, said) => {
  const site = settings.replace('language: en', `language: ${language}`);
  expect(await saidOf('site.yaml', { 'site.yaml': site })).toEqual([
    expect.stringContaining(`2 \`language\` ${said}`),
  ]);
});

test.each([
  ['- search', '1 This file must be keys with values'],
  ['search: Find', '1 `search` must be keys with values'],
  ['search:\n  lable: Find', '2 Unknown key `lable`. Did you mean `label`?'],
  ['search:\n  label:', '2 `label` is empty | Write in English: Search the {toolkit}.'],
  ['search:\n  label: 5', '2 `label` must be text, not `5`'],
  ['search:\n  label: [a]', '2 `label` must be text, not a list | Write `a`, without a list.'],
  ['search:\n  label: a\n  label: b', '3 Key `label` appears twice'],
  ['search:\n  label: {one: A, other: B}', '2 `label` must be text, not keys with values'],
  ['page:\n  notes:\n    one: Note', '3 `other` is missing'],
  ['page:\n  notes: Notes', '2 `notes` must be keys with values'],
  ["page:\n  note: 'Note {numbr}'", '2 Nothing fills in `{numbr}` here. Did you mean `{number}`?'],
  ['page:\n  note: Note', '2 `{number}` is missing from this text'],
  [`search:\n  label: ${'a'.repeat(50_000)}`, '2 `label` has 50000 characters; the limit is 400'],
])('of words of a language, %j is told', async (text, said) => {
  expect(await saidOf('locales/en.yaml', { 'locales/en.yaml': `${text}\n` })).toEqual([
    expect.stringContaining(said),
  ]);
});

test.each([
  ['09: {name: A, facts: {deal: no}}', '11 Code `09` is read as the number 9 | Write `"09":`'],
  ['- {code: A, name: A}', '11 `records` must be keys with values'],
  [
    'A: {name: A, facts: {deal: no}}\n  A: {name: B, facts: {deal: no}}',
    '12 Key `A` appears twice',
  ],
  [
    'A: {name: A, facts: {deal: no}}\n  a: {name: B, facts: {deal: no}}',
    '12 Codes `A` and `a` differ only in case',
  ],
  ['\u00e9: {name: A, facts: {deal: no}}', '11 Id `\u00e9` must be a code of letters and digits'],
  ['e\u0301: {name: A, facts: {deal: no}}', '11 Id `e\u0301` must be a code of letters and digits'],
  [
    'A: {name: A, tile: 3, facts: {deal: no}}',
    '11 `tile` must be two whole numbers in brackets, such as `[3, 2]`',
  ],
  ['A: {name: A, facts: [deal]}', '11 `facts` must be keys with values'],
])('of records, %j is told', async (text, said) => {
  const files = { 'site.yaml': `${settings}records: {file: p.yaml}\n` };
  expect(await saidOf('p.yaml', { ...files, 'p.yaml': `${facts}  ${text}\n` })).toEqual([
    expect.stringContaining(said),
  ]);
});
