import { expect, test } from 'vitest';
import { corpusOf, findingsOf, folderOf, pathway } from '../corpus-of.ts';

const sound = pathway('Text.');
const withKeys = (front: Readonly<Record<string, string>>): string => pathway('Text.', front);

const noPartner = 'This quotation mark is never closed';
const afterQuote = 'There is text after the closing quotation mark';
const start = (mark: string): string =>
  `A value can't start with ${mark} unless it is in quotation marks`;
const noClosing = 'This bracket is never closed';

const faults: readonly (readonly [name: string, text: string, place: string, reason: string])[] = [
  [
    'a colon in a value',
    withKeys({ title: 'One: two' }),
    '2:8',
    'A value with a colon and a space must be in quotation marks',
  ],
  ['a tab', withKeys({ steps: '\n\t- id: a' }), '9:1', 'This line is indented with a tab'],
  ['a double quotation mark that is not closed', withKeys({ title: '"One' }), '2:8', noPartner],
  ['a single quotation mark that is not closed', withKeys({ title: "'One" }), '2:8', noPartner],
  ['an apostrophe between its like', withKeys({ title: "'It's'" }), '2:12', afterQuote],
  ['text after a quotation', withKeys({ title: '"One" two' }), '2:14', afterQuote],
  ['a list that is not closed', withKeys({ contacts: '[office' }), '6:11', noClosing],
  ['keys that are not closed', withKeys({ title: '{a: b' }), '2:8', noClosing],
  ['an at sign', withKeys({ title: '@home' }), '2:8', start('`@`')],
  ['a backtick', withKeys({ title: '`home`' }), '2:8', start('a backtick')],
  ['an asterisk', withKeys({ title: '*home*' }), '2:8', start('`*`')],
  [
    'a backslash',
    withKeys({ title: '"a \\q"' }),
    '2:11',
    'A backslash in double quotation marks must be written `\\\\`',
  ],
  [
    'an indent that is off',
    withKeys({ steps: '\n  - id: a\n   text: b' }),
    '10:4',
    '`text` is not in the same column as `id` above it',
  ],
  [
    'a key without a space after its colon',
    sound.replace('title: ', 'title:'),
    '2:1',
    'There is no space after `title:`',
  ],
  [
    'a key without a colon',
    sound.replace('reviewed:', 'reviewed'),
    '5:1',
    'There is no colon after `reviewed`',
  ],
  [
    'a key twice',
    sound.replace('kind:', 'title: Again\nkind:'),
    '3:1',
    'Key `title` appears twice',
  ],
];

test.each(faults)('finds %s, once, where it is', async (_name, text, place, reason) => {
  const corpus = await corpusOf(folderOf({ 'page.md': text }));
  expect(findingsOf(corpus)).toEqual([`page.md:${place} schema ${reason}`]);
  const [note] = corpus.findings.map(({ help }) => help);
  expect(note).toMatch(/^[A-Z].*\.$/);
});

test('finds every key that is there twice', async () => {
  const text = sound.replace('kind:', 'title: Again\nreviewed: 2019-01-01\nkind:');
  expect(findingsOf(await corpusOf(folderOf({ 'page.md': text })))).toEqual([
    'page.md:3:1 schema Key `title` appears twice',
    'page.md:7:1 schema Key `reviewed` appears twice',
  ]);
});

const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'])
  bomb.push(`${name}: &${name} [${`*${before},`.repeat(9)}]`);

const registries: readonly (readonly [name: string, text: string, finding: string])[] = [
  ['values that would grow to gigabytes', bomb.join('\n'), `2:8 schema ${start('`*`')}`],
  [
    'brackets that nest without end',
    `a: ${'['.repeat(20_000)}`,
    '1:1 schema This YAML is nested too deeply',
  ],
  [
    'two versions of a line, left by git',
    'a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\n',
    '2:1 file-readable Unresolved merge conflict',
  ],
  ['a key that is a list', 'a: b\n[c]: d\n', '2:1 schema A key starts with a bracket'],
  ['a second document', 'a: b\n---\nc: d\n', '2:1 schema The line `---` starts a second document'],
];

test.each(registries)('refuses %s', async (_name, text, finding) => {
  const corpus = await corpusOf({ ...folderOf({ 'page.md': sound }), 'resources.yaml': text });
  expect(findingsOf(corpus)).toEqual([`resources.yaml:${finding}`]);
});
