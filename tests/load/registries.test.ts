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

const entries = 'expected entries such as `an-id:` with keys and values below';
const keys = 'expected keys and values such as `title: ...`';

const fact = `facts:
  buy-in:
    label: Buy-in
    meaning: Is there an agreement?
    source: The list
    shortSource: List, 2019
    url: https://example.org/list
    asOf: 2019-04-03
    bearsOn: [{step: first-step}]
states:
  OH: {name: Ohio, facts: {buy-in: none}}
`;

const single: readonly (readonly [name: string, path: string, text: string, finding: string])[] = [
  [
    'a registry that is a list',
    'contacts.yaml',
    '- a\n- b\n',
    `1:1 Unexpected list of 2, ${entries}`,
  ],
  ['a registry without entries', 'contacts.yaml', '', `1:1 Unexpected empty value, ${entries}`],
  [
    'an entry without values',
    'resources.yaml',
    `${textOf('resources.yaml')}more:\n`,
    `7:6 Unexpected empty value in \`more\`, ${keys}`,
  ],
  [
    'an id that is none',
    'resources.yaml',
    `${textOf('resources.yaml')}More_of:\n  title: A\n  publisher: B\n`,
    '7:1 Unexpected id `More_of`, expected lower-case words joined by hyphens, such as `part-a-buy-in`',
  ],
  [
    'an address without its kind',
    'resources.yaml',
    textOf('resources.yaml').replace(/ {2}urlKind.*\n/, ''),
    '2:3 Unexpected keys and values in `guide`, expected both `url` and `urlKind`, or neither',
  ],
  [
    'an address of another scheme',
    'resources.yaml',
    textOf('resources.yaml').replace('https:', 'ftp:'),
    '5:8 Unexpected `ftp://example.org/guide` in `url`, expected an address that begins with `https://`',
  ],
  [
    'a misspelt value',
    'resources.yaml',
    textOf('resources.yaml').replace('document', 'documnet'),
    '6:12 Unexpected `documnet` in `urlKind`, expected `document`, `landing` or `publisher`',
  ],
  [
    'a contact without a name',
    'contacts.yaml',
    textOf('contacts.yaml').replace(/ {2}role.*\n/, ''),
    '2:3 Unexpected keys and values in `office`, expected a `name` or a `role`',
  ],
  [
    'an address that is no e-mail',
    'contacts.yaml',
    textOf('contacts.yaml').replace('office@', ''),
    '4:10 Unexpected `example.org` in `email`, expected an e-mail address such as `name@example.org`',
  ],
  [
    'an acronym that is a list',
    'acronyms.yaml',
    'LTSS: [a]\n',
    '1:7 Unexpected list of 1 in `LTSS`, expected text',
  ],
  ['a site that is a list', 'site.yaml', '- a\n', `1:1 Unexpected list of 1, ${keys}`],
  [
    'an entry of the navigation that is text',
    'site.yaml',
    textOf('site.yaml').replace('- page: page.md', '- page.md'),
    `9:5 Unexpected \`page.md\` in \`navigation[2]\`, ${keys}`,
  ],
  [
    'a misspelt key deep in the navigation',
    'site.yaml',
    textOf('site.yaml').replace(
      '- page: page.md',
      '- page: index.md\n    pages:\n      - page: page.md\n        lable: x',
    ),
    '12:9 Unexpected key `lable`, expected `label`',
  ],
  [
    'a path out of the content folder',
    'site.yaml',
    textOf('site.yaml').replace('page: page.md', 'page: ../page.md'),
    '9:11 Unexpected `../page.md` in `page`, expected the path of a page from the content folder, such as `first-steps/index.md`',
  ],
  [
    'a misspelt key at the top of the states',
    'states.yaml',
    fact.replace('facts:', 'fact:'),
    '1:1 Unexpected key `fact`, expected `facts`',
  ],
  [
    'an unknown key at the top of the states',
    'states.yaml',
    `${fact}note: x\n`,
    '12:1 Unexpected key `note`, expected only keys that are known here',
  ],
  [
    'states that are missing',
    'states.yaml',
    'facts: {}\n',
    '1:1 Unexpected lack of `states`, expected a line `states: ...`',
  ],
  [
    'a state by its name',
    'states.yaml',
    fact.replace('OH:', 'Ohio:'),
    '11:3 Unexpected id `Ohio`, expected a two-letter code such as `OH`',
  ],
  [
    'a misspelt bearing',
    'states.yaml',
    fact.replace('{step:', '{stpe:'),
    '9:16 Unexpected key `stpe`, expected `step`',
  ],
  [
    'a bearing on two things',
    'states.yaml',
    fact.replace('-step}', '-step, page: page.md}'),
    '9:34 Unexpected key `page`, expected only keys that are known here',
  ],
  [
    'a bearing that is text',
    'states.yaml',
    fact.replace('{step: first-step}', 'first-step'),
    `9:15 Unexpected \`first-step\` in \`bearsOn[1]\`, ${keys}`,
  ],
  [
    'the id of a fact that is none',
    'states.yaml',
    fact.replace('{buy-in: none}', '{Buy in: none}'),
    '11:28 Unexpected key `Buy in`, expected lower-case words joined by hyphens, such as `part-a-buy-in`',
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
    'resources.yaml:10:9 schema Unexpected `18` in `year`, expected at least 1900',
  ]);
  expect([...corpus.resources.keys()]).toEqual(['guide']);
  expect(corpus.known.resources.ids).toEqual(['guide', 'wrong']);
});

test('a site.yaml that is wrong makes no page seem lost', async () => {
  const text = textOf('site.yaml').replace('title:', 'titel:').replace('  - page: page.md\n', '');
  expect(await foundIn({ 'site.yaml': text })).toEqual([
    'site.yaml:1:1 schema Unexpected key `titel`, expected `title`',
  ]);
});

test('registries that a folder may do without may be empty too', async () => {
  const comment = '# None yet.\n';
  const page = pathway('Text.', { kind: 'overview' }).replace(/(?:resources|steps): .*\n/g, '');
  const empty = { 'acronyms.yaml': comment, 'states.yaml': comment, 'resources.yaml': comment };
  const corpus = await corpusOf({ ...folder, 'page.md': page, ...empty });
  expect(findingsOf(await check(corpus))).toEqual([]);
  expect(corpus.states).toEqual({ facts: {}, states: {} });
});

test.each([
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
])('%s change no place', async (_name, change) => {
  const text = textOf('contacts.yaml').replace('office@', '');
  expect(await foundIn({ 'contacts.yaml': change(text) })).toEqual([
    'contacts.yaml:4:10 schema Unexpected `example.org` in `email`, expected an e-mail address such as `name@example.org`',
  ]);
});
