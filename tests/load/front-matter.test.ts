import { describe, expect, test } from 'vitest';
import { corpusOf, findingsOf, folderOf, pathway } from '../corpus-of.ts';

/** A page without faults: its keys are in lines 2 to 8, its body in line 11. */
const sound = pathway('Text.');

const foundIn = async (text: string): Promise<string[]> =>
  findingsOf(await corpusOf(folderOf({ 'page.md': text })));

const notesIn = async (text: string): Promise<(string | null)[]> =>
  (await corpusOf(folderOf({ 'page.md': text }))).findings.map(({ help }) => help);

/** The page with some keys of other values; a key it does not have comes last, in line 9. */
const withKeys = (front: Readonly<Record<string, string>>): string => pathway('Text.', front);

const idWords = 'lowercase words joined by hyphens, such as `part-a-buy-in`';
const listWords = 'a list, each entry on its own line after `- `';
const keyWords = 'keys with values, such as `title: ...`';
const kindWords = '`home`, `overview`, `page` or `references`';

test('a page needs a title alone, and is a page of text then', async () => {
  const corpus = await corpusOf(folderOf({ 'page.md': '---\ntitle: Water\n---\n\nText.\n' }));
  expect(findingsOf(corpus)).toEqual([]);
  expect(corpus.pages.get('page.md')?.meta).toEqual({
    kind: 'page',
    title: 'Water',
    contacts: [],
    aliases: [],
    resources: [],
    steps: [],
  });
});

test('a page without faults has no findings', async () => {
  expect(await foundIn(sound)).toEqual([]);
});

const single: readonly (readonly [name: string, text: string, finding: string])[] = [
  ['an unknown key', withKeys({ colour: 'red' }), '9:1 `colour` is not a valid key here'],
  [
    'a misspelt key that may be missing',
    sound.replace('contacts:', 'contact:'),
    '6:1 Unknown key `contact`. Did you mean `contacts`?',
  ],
  [
    'a misspelt key that must be there, once',
    sound.replace('description:', 'descripton:'),
    '4:1 Unknown key `descripton`. Did you mean `description`?',
  ],
  [
    'a key with letters that changed places',
    sound.replace('title:', 'titel:'),
    '2:1 Unknown key `titel`. Did you mean `title`?',
  ],
  [
    'a key in capitals',
    sound.replace('title:', 'Title:'),
    '2:1 Unknown key `Title`. Did you mean `title`?',
  ],
  ['a missing key', sound.replace(/title: .*\n/, ''), '2:1 `title` is missing'],
  [
    'a misspelt key kind',
    sound.replace('kind:', 'knd:'),
    '3:1 Unknown key `knd`. Did you mean `kind`?',
  ],
  ['a list instead of text', withKeys({ title: '[a]' }), '2:8 `title` must be text, not a list'],
  ['a number instead of text', withKeys({ title: '2019' }), '2:8 `title` must be text, not `2019`'],
  ['nothing instead of text', withKeys({ title: '' }), '2:8 `title` is empty'],
  ['empty quotation marks', withKeys({ description: '""' }), '4:14 `description` is empty'],
  [
    'text on several lines',
    withKeys({ description: '|\n  One\n  Two' }),
    '4:14 `description` must be visible text on one line, without spaces at either end, not text on several lines',
  ],
  [
    'text instead of a list',
    withKeys({ contacts: 'office' }),
    `6:11 \`contacts\` must be ${listWords}, not \`office\``,
  ],
  [
    'keys instead of a list',
    withKeys({ contacts: '{a: b}' }),
    `6:11 \`contacts\` must be ${listWords}, not keys with values`,
  ],
  ['text instead of keys', withKeys({ steps: '[first]' }), '8:9 Entry 1 of `steps` has no `id`'],
  [
    'a misspelt kind',
    withKeys({ kind: 'pgae' }),
    `3:7 \`kind\` can't be \`pgae\`. Did you mean \`page\`?`,
  ],
  [
    'a kind by its former name',
    withKeys({ kind: 'pathway' }),
    '3:7 `kind: pathway` is now `kind: page`',
  ],
  [
    'an unknown kind',
    withKeys({ kind: 'article' }),
    `3:7 \`kind\` must be ${kindWords}, not \`article\``,
  ],
  [
    'a long title',
    withKeys({ title: 'x'.repeat(121) }),
    '2:8 `title` has 121 characters; the limit is 120',
  ],
  [
    'a short description',
    withKeys({ description: 'Short.' }),
    '4:14 `description` has 6 characters; the minimum is 50',
  ],
  [
    'a date in another order',
    withKeys({ reviewed: '04/03/2019' }),
    '5:11 `reviewed` must be a date such as `2019-04-03`, not `04/03/2019`',
  ],
  [
    'a day that its month does not have',
    withKeys({ reviewed: '2019-02-30' }),
    "5:11 `reviewed` can't be `2019-02-30`: there is no such day",
  ],
  [
    'half a month',
    withKeys({ reviewEveryMonths: '1.5' }),
    '9:20 `reviewEveryMonths` must be a whole number, not `1.5`',
  ],
  [
    'no month',
    withKeys({ reviewEveryMonths: '0' }),
    '9:20 `reviewEveryMonths` must be at least 1, not `0`',
  ],
  [
    'an id that is none',
    withKeys({ steps: '[{id: First_step, text: Go}]' }),
    `8:14 \`id\` must be ${idWords}, not \`First_step\``,
  ],
  [
    'an alias that is no path',
    withKeys({ aliases: '[old.md, /older.html]' }),
    '9:19 Entry 2 of `aliases` must be the path of a page from the content folder, such as `first-steps/index.md`, not `/older.html`',
  ],
  [
    'a list as front matter',
    '---\n- a\n- b\n---\n\nText.\n',
    `2:1 The front matter must be ${keyWords}, not a list`,
  ],
  [
    'a word as front matter',
    '---\nhello\n---\n\nText.\n',
    `2:1 The front matter must be ${keyWords}, not \`hello\``,
  ],
  ['empty front matter', '---\n---\n\nText.\n', `2:1 The front matter is empty`],
  ['no front matter', 'Text.\n', '1:1 The page has no front matter'],
  [
    'a title in a heading alone',
    '# Water for the Plots\n\nText.\n',
    '1:1 The page has no front matter: its title is in a heading',
  ],
  [
    'a key of another tool',
    withKeys({ sidebar_label: 'Water' }),
    '9:1 `sidebar_label` is a key of other tools, and is not read here',
  ],
  ['an empty file', '', '1:1 This page is empty'],
  [
    'front matter after a blank line',
    `\n${sound}`,
    '1:1 There is an empty line before the front matter',
  ],
  [
    'front matter that has no end',
    sound.replace('---\n\nText', '\nText'),
    '9:1 The front matter has no closing `---` line',
  ],
  [
    'front matter that ends in four hyphens',
    sound.replace('---\n\nText', '----\n\nText'),
    '9:1 `----` is not the line `---` that closes the front matter',
  ],
];

test.each(single)('finds %s, once', async (_name, text, finding) => {
  const [place, ...reason] = finding.split(' ');
  expect(await foundIn(text)).toEqual([`page.md:${place} schema ${reason.join(' ')}`]);
  const [note] = await notesIn(text);
  expect(note).toMatch(/^[A-Z].*[.?]$/);
});

test.each([
  [withKeys({ kind: 'pgae' }), 'Write `page`.'],
  [withKeys({ kind: 'pathway' }), 'Write `page`.'],
  [withKeys({ title: '2019' }), 'Put quotation marks around it: `"2019"`.'],
  [withKeys({ contacts: 'office' }), 'Write it on its own line below the key: `  - office`.'],
  [
    withKeys({ steps: '[first]' }),
    'Write `- id: first`, and on the line below it, in the same column as `id`, `text: first`.',
  ],
  [
    '# Water: `Plots`\n\nText.\n',
    'Write a line `---`, a line `title: "Water: Plots"` and another line `---` before the text, and delete the heading.',
  ],
  [
    withKeys({ redirect_from: '[/old/]' }),
    'Remove it: former paths of a page are under `aliases`, such as `old/path.md`.',
  ],
  [withKeys({ colour: 'red' }), 'Remove it, or use `reviewEveryMonths` or `aliases`.'],
  [
    sound.replace(/title: .*\n/, ''),
    'Add `title: ...`, the title of the page; the text does not repeat it as a heading.',
  ],
])('says what to write: %#', async (text, note) => {
  expect(await notesIn(text)).toEqual([note]);
});

describe('several problems at once', () => {
  test('each has its own line and column, in nested lists too', async () => {
    const steps =
      '\n  - id: a\n    text: Go\n  - id: B b\n    txt: Go\n  - text: Go\n    id: c\n    more: x';
    expect(await foundIn(withKeys({ steps, reviewed: 'soon', colour: 'red' }))).toEqual([
      'page.md:5:11 schema `reviewed` must be a date such as `2019-04-03`, not `soon`',
      `page.md:11:9 schema \`id\` must be ${idWords}, not \`B b\``,
      'page.md:12:5 schema Unknown key `txt`. Did you mean `text`?',
      'page.md:15:5 schema `more` is not a valid key here',
      'page.md:16:1 schema `colour` is not a valid key here',
    ]);
  });

  test('a misspelt kind hides no other problem', async () => {
    expect(
      await foundIn(withKeys({ kind: 'overveiw', reviewed: 'soon', resources: '[a]' })),
    ).toEqual([
      "page.md:3:7 schema `kind` can't be `overveiw`. Did you mean `overview`?",
      'page.md:5:11 schema `reviewed` must be a date such as `2019-04-03`, not `soon`',
      'page.md:7:1 schema `resources` is not a valid key here',
    ]);
  });

  test('a page that does not say its kind may have every key, and no other one', async () => {
    expect(await foundIn(withKeys({ colour: 'red' }).replace(/kind: .*\n/, ''))).toEqual([
      'page.md:8:1 schema `colour` is not a valid key here',
    ]);
  });

  test('keys of another kind are not offered', async () => {
    const text = withKeys({ kind: 'overview' }).replace(/steps: .*\n/, '');
    expect(await foundIn(text)).toEqual(['page.md:7:1 schema `resources` is not a valid key here']);
    expect(await notesIn(text)).toEqual([
      'Remove it, or use `reviewEveryMonths`, `aliases` or `steps`.',
    ]);
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
