import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';

const folder = folderOf({ 'page.md': pathway('Text.') });
const textOf = (path: string): string => String(folder[path]);

async function foundIn(files: Files): Promise<string[]> {
  const corpus = await corpusOf({ ...folder, ...files });
  const checked = await check(corpus);
  return findingsOf(checked);
}

const keys = 'keys with values, such as `title: ...`';

const fact = `facts:
  buy-in:
    label: Buy-in
    meaning: Is there an agreement?
    source: The list
    shortSource: List, 2019
    url: https://example.org/list
    asOf: 2019-04-03
    bearsOn: [{step: first-step}]
records:
  OH: {name: Ohio, facts: {buy-in: none}}
`;

const single: readonly (readonly [name: string, path: string, text: string, finding: string])[] = [
  [
    'a registry that is a list',
    'contacts.yaml',
    '- a\n- b\n',
    '1:1 This file must hold entries such as `an-id:`, not a list',
  ],
  [
    'an entry without values',
    'resources.yaml',
    `${textOf('resources.yaml')}more:\n`,
    '7:6 `more` is empty',
  ],
  [
    'an id that is none',
    'resources.yaml',
    `${textOf('resources.yaml')}More_of:\n  title: A\n  publisher: B\n`,
    '7:1 Id `More_of` must be lowercase words joined by hyphens, such as `part-a-buy-in`',
  ],
  [
    'a date of a source that is a number',
    'records.yaml',
    fact.replace('2019-04-03', '2019'),
    '8:11 `asOf` must be text, not `2019`',
  ],
  [
    'a date of a source in words',
    'records.yaml',
    fact.replace('2019-04-03', 'April 3, 2019'),
    '8:11 `asOf` must be a day such as `2019-04-03`, a month such as `2019-04`, or a year such as `"2019"`, not `April 3, 2019`',
  ],
  [
    'an address without its kind',
    'resources.yaml',
    textOf('resources.yaml').replace(/ {2}urlKind.*\n/, ''),
    '2:3 `urlKind` is missing',
  ],
  [
    'an address of another scheme',
    'resources.yaml',
    textOf('resources.yaml').replace('https:', 'ftp:'),
    '5:8 `url` must be a web address that starts with `https://`, not `ftp://example.org/guide`',
  ],
  [
    'a misspelt value',
    'resources.yaml',
    textOf('resources.yaml').replace('document', 'documnet'),
    "6:12 `urlKind` can't be `documnet`. Did you mean `document`?",
  ],
  [
    'a contact without a name',
    'contacts.yaml',
    textOf('contacts.yaml').replace(/ {2}role.*\n/, ''),
    '2:3 `office` needs a `name` or a `role`',
  ],
  [
    'an address that is no e-mail',
    'contacts.yaml',
    textOf('contacts.yaml').replace('office@', ''),
    '4:10 `email` must be an email address such as `name@example.org`, not `example.org`',
  ],
  [
    'an acronym that is a list',
    'acronyms.yaml',
    'LTSS: [a]\n',
    '1:7 `LTSS` must be text, not a list',
  ],
  [
    'an acronym with a definition but no words',
    'acronyms.yaml',
    'LTSS:\n  definition: Help with daily life.\n',
    '2:3 `words` is missing',
  ],
  [
    'an acronym with keys and no definition',
    'acronyms.yaml',
    'LTSS:\n  words: long-term services and supports\n',
    '2:3 `definition` is missing',
  ],
  ['a site that is a list', 'site.yaml', '- a\n', `1:1 This file must be ${keys}, not a list`],
  [
    'an entry of the navigation that is text',
    'site.yaml',
    textOf('site.yaml').replace('- page: page.md', '- page.md'),
    `9:5 Entry 2 of \`navigation\` must be ${keys}, not \`page.md\``,
  ],
  [
    'a misspelt key deep in the navigation',
    'site.yaml',
    textOf('site.yaml').replace(
      '- page: page.md',
      '- page: index.md\n    pages:\n      - page: page.md\n        lable: x',
    ),
    '12:9 Unknown key `lable`. Did you mean `label`?',
  ],
  [
    'a path out of the content folder',
    'site.yaml',
    textOf('site.yaml').replace('page: page.md', 'page: ../page.md'),
    '9:11 `page` must be the path of a page from the content folder, such as `first-steps/index.md`, not `../page.md`',
  ],
  [
    'a misspelt key at the top of the states',
    'records.yaml',
    fact.replace('facts:', 'fact:'),
    '1:1 Unknown key `fact`. Did you mean `facts`?',
  ],
  [
    'an unknown key at the top of the states',
    'records.yaml',
    `${fact}note: x\n`,
    '12:1 `note` is not a valid key here',
  ],
  ['states that are missing', 'records.yaml', 'facts: {}\n', '1:1 `records` is missing'],
  [
    'a code with a space',
    'records.yaml',
    fact.replace('OH:', 'O H:'),
    '11:3 Id `O H` must be a code of letters and digits, such as `OH`, `DE-BY` or `"09"`',
  ],
  [
    'a code that no file may have on Windows',
    'records.yaml',
    fact.replace('OH:', 'con:'),
    '11:3 Id `con` must be a code of letters and digits, such as `OH`, `DE-BY` or `"09"`',
  ],
  [
    'a code that YAML reads as another number',
    'records.yaml',
    fact.replace('OH:', '09:'),
    '11:3 Code `09` is read as the number 9',
  ],
  [
    'codes that differ in case alone',
    'records.yaml',
    `${fact.trimEnd()}\n  oh: {name: Ohio, facts: {}}\n`,
    '12:3 Codes `OH` and `oh` differ only in case',
  ],
  [
    'a misspelt bearing',
    'records.yaml',
    fact.replace('{step:', '{stpe:'),
    '9:16 Unknown key `stpe`. Did you mean `step`?',
  ],
  [
    'a bearing on two things',
    'records.yaml',
    fact.replace('-step}', '-step, page: page.md}'),
    '9:34 `page` is not a valid key here',
  ],
  [
    'a bearing that is text',
    'records.yaml',
    fact.replace('{step: first-step}', 'first-step'),
    `9:15 Entry 1 of \`bearsOn\` must be ${keys}, not \`first-step\``,
  ],
  [
    'the id of a fact that is none',
    'records.yaml',
    fact.replace('{buy-in: none}', '{Buy in: none}'),
    '11:28 Key `Buy in` must be lowercase words joined by hyphens, such as `part-a-buy-in`',
  ],
];

test.each(single)('finds %s, and nothing besides', async (_name, path, text, finding) => {
  const [place, ...reason] = finding.split(' ');
  expect(await foundIn({ [path]: text })).toEqual([`${path}:${place} schema ${reason.join(' ')}`]);
  const corpus = await corpusOf({ ...folder, [path]: text });
  const [note] = corpus.findings.map(({ help }) => help);
  expect(note).toMatch(/^[A-Z].*[.?]$/);
});

test('one wrong entry leaves the others, and is known all the same', async () => {
  const text = `${textOf('resources.yaml')}wrong:\n  title: A\n  publisher: B\n  year: 18\n`;
  const page = pathway('Text.', { resources: '[guide, wrong]' });
  const corpus = await corpusOf({ ...folder, 'resources.yaml': text, 'page.md': page });
  const checked = await check(corpus);
  expect(findingsOf(checked)).toEqual([
    'resources.yaml:10:9 schema `year` must be at least 1900, not `18`',
  ]);
  expect([...corpus.resources.keys()]).toEqual(['guide']);
  expect(corpus.known.resources.ids).toEqual(['guide', 'wrong']);
});

test('a site.yaml that is wrong makes no page seem lost', async () => {
  const text = textOf('site.yaml').replace('title:', 'titel:').replace('  - page: page.md\n', '');
  expect(await foundIn({ 'site.yaml': text })).toEqual([
    'site.yaml:1:1 schema Unknown key `titel`. Did you mean `title`?',
  ]);
});

test('registries that a folder may do without may be empty too', async () => {
  const comment = '# None yet.\n';
  const page = pathway('Text.', { kind: 'overview' }).replace(/(?:resources|steps): .*\n/g, '');
  const empty = { 'acronyms.yaml': comment, 'records.yaml': comment, 'resources.yaml': comment };
  const corpus = await corpusOf({ ...folder, 'page.md': page, ...empty });
  expect(findingsOf(corpus)).toEqual([]);
  expect(corpus.records).toEqual({ facts: {}, records: {} });
});

test.each([
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
])('%s change no place', async (_name, change) => {
  const text = textOf('contacts.yaml').replace('office@', '');
  expect(await foundIn({ 'contacts.yaml': change(text) })).toEqual([
    'contacts.yaml:4:10 schema `email` must be an email address such as `name@example.org`, not `example.org`',
  ]);
});
