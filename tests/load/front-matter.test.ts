import { describe, expect, test } from 'vitest';
import { corpusOf, findingsOf, folderOf, pathway } from '../corpus-of.ts';

/** A page without faults: its keys stand in lines 2 to 8, its body in line 11. */
const sound = pathway('Text.');

const foundIn = async (text: string): Promise<string[]> =>
  findingsOf(await corpusOf(folderOf({ 'page.md': text })));

const notesIn = async (text: string): Promise<(string | null)[]> =>
  (await corpusOf(folderOf({ 'page.md': text }))).findings.map(({ help }) => help);

/** The page with some keys of other values; a key it does not have comes last, in line 9. */
const withKeys = (front: Readonly<Record<string, string>>): string => pathway('Text.', front);

const idWords = 'lower-case words joined by hyphens, such as `part-a-buy-in`';
const listWords = 'a list, each entry on a line of its own after `- `';
const keyWords = 'keys and values such as `title: ...`';
const kindWords = '`home`, `overview`, `pathway` or `references`';

test('a page without faults has no findings', async () => {
  expect(await foundIn(sound)).toEqual([]);
});

const single: readonly (readonly [name: string, text: string, finding: string])[] = [
  [
    'an unknown key',
    withKeys({ colour: 'red' }),
    '9:1 Unexpected key `colour`, expected only keys that are known here',
  ],
  [
    'a misspelt key that may be missing',
    sound.replace('contacts:', 'contact:'),
    '6:1 Unexpected key `contact`, expected `contacts`',
  ],
  [
    'a misspelt key that must be there, once',
    sound.replace('description:', 'descripton:'),
    '4:1 Unexpected key `descripton`, expected `description`',
  ],
  [
    'a key with letters that changed places',
    sound.replace('title:', 'titel:'),
    '2:1 Unexpected key `titel`, expected `title`',
  ],
  [
    'a key in capitals',
    sound.replace('title:', 'Title:'),
    '2:1 Unexpected key `Title`, expected `title`',
  ],
  [
    'a missing key',
    sound.replace(/reviewed: .*\n/, ''),
    '2:1 Unexpected lack of `reviewed`, expected a line `reviewed: ...`',
  ],
  [
    'a missing kind',
    sound.replace(/kind: .*\n/, ''),
    '2:1 Unexpected lack of `kind`, expected a line `kind: ...`',
  ],
  [
    'a misspelt key kind',
    sound.replace('kind:', 'knd:'),
    '3:1 Unexpected key `knd`, expected `kind`',
  ],
  [
    'a list instead of text',
    withKeys({ title: '[a]' }),
    '2:8 Unexpected list of 1 in `title`, expected text',
  ],
  [
    'a number instead of text',
    withKeys({ title: '2019' }),
    '2:8 Unexpected `2019` in `title`, expected text',
  ],
  [
    'nothing instead of text',
    withKeys({ title: '' }),
    '2:8 Unexpected empty value in `title`, expected text',
  ],
  [
    'empty quotation marks',
    withKeys({ description: '""' }),
    '4:14 Unexpected empty value in `description`, expected text on one line, without spaces at its ends',
  ],
  [
    'text on several lines',
    withKeys({ description: '|\n  One\n  Two' }),
    '4:14 Unexpected text on several lines in `description`, expected text on one line, without spaces at its ends',
  ],
  [
    'text instead of a list',
    withKeys({ contacts: 'office' }),
    `6:11 Unexpected \`office\` in \`contacts\`, expected ${listWords}`,
  ],
  [
    'keys instead of a list',
    withKeys({ contacts: '{a: b}' }),
    `6:11 Unexpected keys and values in \`contacts\`, expected ${listWords}`,
  ],
  [
    'text instead of keys',
    withKeys({ steps: '[first]' }),
    `8:9 Unexpected \`first\` in \`steps[1]\`, expected ${keyWords}`,
  ],
  [
    'a misspelt kind',
    withKeys({ kind: 'pathwya' }),
    `3:7 Unexpected \`pathwya\` in \`kind\`, expected ${kindWords}`,
  ],
  [
    'an unknown kind',
    withKeys({ kind: 'article' }),
    `3:7 Unexpected \`article\` in \`kind\`, expected ${kindWords}`,
  ],
  [
    'a long title',
    withKeys({ title: 'x'.repeat(121) }),
    '2:8 Unexpected text of 121 characters in `title`, expected at most 120 characters',
  ],
  [
    'a short description',
    withKeys({ description: 'Short.' }),
    '4:14 Unexpected `Short.` in `description`, expected at least 50 characters',
  ],
  [
    'a date in another order',
    withKeys({ reviewed: '04/03/2019' }),
    '5:11 Unexpected `04/03/2019` in `reviewed`, expected a day such as `2019-04-03`',
  ],
  [
    'a day that its month does not have',
    withKeys({ reviewed: '2019-02-30' }),
    '5:11 Unexpected `2019-02-30` in `reviewed`, expected a day such as `2019-04-03`',
  ],
  [
    'half a month',
    withKeys({ reviewEveryMonths: '1.5' }),
    '9:20 Unexpected `1.5` in `reviewEveryMonths`, expected a whole number',
  ],
  [
    'no month',
    withKeys({ reviewEveryMonths: '0' }),
    '9:20 Unexpected `0` in `reviewEveryMonths`, expected at least 1',
  ],
  [
    'an id that is none',
    withKeys({ steps: '[{id: First_step, text: Go}]' }),
    `8:14 Unexpected \`First_step\` in \`id\`, expected ${idWords}`,
  ],
  [
    'an alias that is no path',
    withKeys({ aliases: '[old.md, /older.html]' }),
    '9:19 Unexpected `/older.html` in `aliases[2]`, expected the path of a page from the content folder, such as `first-steps/index.md`',
  ],
  [
    'a list as front matter',
    '---\n- a\n- b\n---\n\nText.\n',
    `2:1 Unexpected list of 2, expected ${keyWords}`,
  ],
  [
    'a word as front matter',
    '---\nhello\n---\n\nText.\n',
    `2:1 Unexpected \`hello\`, expected ${keyWords}`,
  ],
  ['empty front matter', '---\n---\n\nText.\n', `2:1 Unexpected empty value, expected ${keyWords}`],
  [
    'no front matter',
    'Text.\n',
    '1:1 Unexpected start of the page, expected front matter between two lines of `---`',
  ],
  [
    'an empty file',
    '',
    '1:1 Unexpected start of the page, expected front matter between two lines of `---`',
  ],
  [
    'front matter after a blank line',
    `\n${sound}`,
    '1:1 Unexpected start of the page, expected front matter between two lines of `---`',
  ],
  [
    'front matter that has no end',
    sound.replace('---\n\nText', '\nText'),
    '1:1 Unexpected front matter without an end, expected a line of `---` after its last key',
  ],
  [
    'front matter that ends in four hyphens',
    sound.replace('---\n\nText', '----\n\nText'),
    '1:1 Unexpected front matter without an end, expected a line of `---` after its last key',
  ],
];

test.each(single)('finds %s, once', async (_name, text, finding) => {
  const [place, ...reason] = finding.split(' ');
  expect(await foundIn(text)).toEqual([`page.md:${place} schema ${reason.join(' ')}`]);
  const [note] = await notesIn(text);
  expect(note).toMatch(/^[A-Z].*[.?]$/);
});

test.each([
  [withKeys({ kind: 'pathwya' }), 'Did you mean `pathway`?'],
  [
    withKeys({ title: '2019' }),
    'Put it between quotation marks, so that it is read as text: `"2019"`.',
  ],
  [withKeys({ contacts: 'office' }), 'Write it on a line of its own below the key: `  - office`.'],
  [withKeys({ steps: '[first]' }), 'The keys here are `id` and `text`.'],
  [withKeys({ colour: 'red' }), 'Remove it, or use `reviewEveryMonths` or `aliases`.'],
  [sound.replace(/kind: .*\n/, ''), `Add \`kind\`: ${kindWords}.`],
  [
    sound.replace(/reviewed: .*\n/, ''),
    'Add `reviewed`. The day on which somebody last read the page against its sources.',
  ],
])('says what to write: %#', async (text, note) => {
  expect(await notesIn(text)).toEqual([note]);
});

describe('several problems at once', () => {
  test('each stand at their own line and column, in nested lists too', async () => {
    const steps =
      '\n  - id: a\n    text: Go\n  - id: B b\n    txt: Go\n  - text: Go\n    id: c\n    more: x';
    expect(await foundIn(withKeys({ steps, reviewed: 'soon', colour: 'red' }))).toEqual([
      'page.md:12:5 schema Unexpected key `txt`, expected `text`',
      'page.md:15:5 schema Unexpected key `more`, expected only keys that are known here',
      'page.md:16:1 schema Unexpected key `colour`, expected only keys that are known here',
      'page.md:5:11 schema Unexpected `soon` in `reviewed`, expected a day such as `2019-04-03`',
      `page.md:11:9 schema Unexpected \`B b\` in \`id\`, expected ${idWords}`,
    ]);
  });

  test('a misspelt kind hides no other problem', async () => {
    expect(
      await foundIn(withKeys({ kind: 'overveiw', reviewed: 'soon', resources: '[a]' })),
    ).toEqual([
      'page.md:7:1 schema Unexpected key `resources`, expected only keys that are known here',
      'page.md:8:1 schema Unexpected key `steps`, expected only keys that are known here',
      `page.md:3:7 schema Unexpected \`overveiw\` in \`kind\`, expected ${kindWords}`,
      'page.md:5:11 schema Unexpected `soon` in `reviewed`, expected a day such as `2019-04-03`',
    ]);
  });

  test('a missing kind hides no key that no page has', async () => {
    expect(await foundIn(withKeys({ colour: 'red' }).replace(/kind: .*\n/, ''))).toEqual([
      'page.md:8:1 schema Unexpected key `colour`, expected only keys that are known here',
      'page.md:2:1 schema Unexpected lack of `kind`, expected a line `kind: ...`',
    ]);
  });

  test('keys of another kind are not offered', async () => {
    const text = withKeys({ kind: 'overview' }).replace(/steps: .*\n/, '');
    expect(await foundIn(text)).toEqual([
      'page.md:7:1 schema Unexpected key `resources`, expected only keys that are known here',
    ]);
    expect(await notesIn(text)).toEqual(['Remove it, or use `reviewEveryMonths` or `aliases`.']);
  });
});

test.each([
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
])('%s change no place', async (_name, change) => {
  const text = withKeys({ reviewed: 'soon', steps: '\n  - id: A a\n    text: Go' });
  const found = await foundIn(text);
  expect(found).toHaveLength(2);
  expect(await foundIn(change(text))).toEqual(found);
  expect(await foundIn(change(sound))).toEqual([]);
});

test('the range of a finding is that of the value', async () => {
  const corpus = await corpusOf(folderOf({ 'page.md': withKeys({ reviewed: 'soon' }) }));
  expect(corpus.findings).toMatchObject([{ line: 5, column: 11, endLine: 5, endColumn: 15 }]);
});
