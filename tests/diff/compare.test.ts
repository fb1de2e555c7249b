import { describe, expect, test } from 'vitest';
import { isEmpty } from '../../src/diff/change.ts';
import { folderOf, pathway, type Files } from '../corpus-of.ts';
import { changeOf, changeOfPage, fieldsIn, itemsIn } from './change-of.ts';

const page = (
  title: string,
  body = `Text of ${title}.`,
  front: Record<string, string> = {},
): string => pathway(body, { title, steps: '[]', ...front });

const long = 'A text that is long enough to be recognized when it moves to another place.';

describe('pages', () => {
  test('are added and removed', async () => {
    const { pages } = await changeOf(
      folderOf({ 'a.md': page('A', 'Apples.'), 'b.md': page('B') }),
      folderOf({
        'b.md': page('B'),
        'c.md': page('C', 'Something other altogether, said at length.'),
      }),
    );
    expect(pages.map(({ how, id, title }) => [how, id, title])).toEqual([
      ['added', 'c.md', 'C'],
      ['removed', 'a.md', 'A'],
    ]);
  });

  test('are recognized under another path by their text', async () => {
    const { pages } = await changeOf(
      folderOf({ 'a.md': page('A', long), 'b.md': page('B', 'See [A](a.md).') }),
      folderOf({ 'x/new.md': page('A', long), 'b.md': page('B', 'See [A](x/new.md).') }),
    );
    expect(pages.map(({ how, id, before }) => [how, id, before])).toEqual([
      ['changed', 'x/new.md', 'a.md'],
    ]);
  });

  test('are recognized by their aliases, whatever their text', async () => {
    const { pages } = await changeOf(
      folderOf({ 'a.md': page('A', 'One.') }),
      folderOf({ 'b.md': page('B', long, { aliases: '[a.md]' }) }),
    );
    expect(pages).toMatchObject([{ how: 'changed', id: 'b.md', before: 'a.md', title: 'B' }]);
  });

  test('show changes in their front matter', async () => {
    const change = await changeOfPage('Text.', 'Text.', [
      { title: 'Old', resources: '[guide]', reviewed: '2019-04-03' },
      { title: 'New', resources: '[]', reviewed: '2020-04-03', description: 'x'.repeat(60) },
    ]);
    expect(fieldsIn(change).map((field) => field.slice(0, 90))).toEqual([
      'page.md Title: [-Old-] {+New+}',
      expect.stringContaining('page.md Description: [-'),
      'page.md Reviewed: April 3, [-2019-] {+2020+}',
      'page.md Related resources: [-The Guide-]',
    ]);
  });

  test('move in the menu, as few as possible', async () => {
    const pages = (order: string): Files =>
      folderOf(Object.fromEntries([...order].map((id) => [`${id}.md`, page(id.toUpperCase())])));
    const { pages: moved, items } = await changeOf(pages('abcd'), pages('bcda'));
    expect(moved.map(({ id }) => id)).toEqual(['a.md']);
    expect(fieldsIn({ pages: moved, items, unread: [] })).toEqual([
      'a.md Position in the menu: after “[-A Handbook-] {+D+}”',
    ]);
  });
});

const registries = (more: Files): Files =>
  folderOf({ 'page.md': pathway('Text.[^n]\n\n[^n]: A note.') }, more);
const guide = 'guide:\n  title: The Guide\n  publisher: The Press\n';

test.each<[string, Files, Files, string[]]>([
  [
    'an added resource',
    {},
    { 'resources.yaml': `${guide}more:\n  title: More\n  publisher: Them\n` },
    [
      'resource changed guide | Year: [-2018-] | Web address: [-https://example.org/guide-] | Leads to: [-the document-]',
      'resource added more | Publisher: {+Them+}',
    ],
  ],
  [
    'a removed resource',
    { 'resources.yaml': `${guide}more:\n  title: More\n  publisher: Them\n` },
    { 'resources.yaml': guide },
    ['resource removed more'],
  ],
  [
    'a contact',
    {},
    {
      'contacts.yaml':
        'office:\n  role: Office\n  organization: The Press\n  email: new@example.org\n  purpose: Any question\n  verified: 2019-04-03\n',
    },
    ['contact changed office | Email: [-office-] {+new+}@example.org'],
  ],
  [
    'acronyms',
    { 'acronyms.yaml': 'AB: a b\nCD: c d\n' },
    { 'acronyms.yaml': 'AB: {words: a bee, definition: An insect.}\nEF: e f\n' },
    [
      'acronym changed AB | Stands for: a [-b-] {+bee+} | Definition: {+An insect.+}',
      'acronym added EF | Stands for: {+e f+}',
      'acronym removed CD',
    ],
  ],
  [
    'an image',
    { 'a.png': new Uint8Array([1]) },
    { 'a.png': new Uint8Array([2]) },
    ['image changed a.png'],
  ],
  [
    'a footnote',
    { 'page.md': pathway('Text.[^n]\n\n[^n]: An old note.') },
    {},
    ['footnote changed page.md#n | Text: [-An old-] {+A+} note.'],
  ],
  [
    'a step',
    { 'page.md': pathway('Text.[^n]\n\n[^n]: A note.', { steps: '[{id: other-step, text: Go}]' }) },
    {},
    ['step added first-step | Page: {+A Pathway+}', 'step removed other-step'],
  ],
])('reports %s', async (_name, before, after, expected) => {
  expect(itemsIn(await changeOf(registries(before), registries(after)))).toEqual(expected);
});

test('reports state facts', async () => {
  const states = (value: string): string =>
    `facts:\n  buy:\n    label: Buy-in\n    meaning: Whether.\n    source: Them\n    shortSource: Them\n    url: https://example.org/\n    asOf: 2019-01-01\n    bearsOn: [{page: page.md}]\nrecords:\n  OH:\n    name: Ohio\n    facts: {buy: ${value}}\n`;
  const change = await changeOf(
    registries({ 'states.yaml': states('no') }),
    registries({ 'states.yaml': states('yes') }),
  );
  expect(itemsIn(change)).toEqual(['record changed OH | Buy-in: [-no-] {+yes+}']);
});

describe('a file with errors', () => {
  const good = registries({ 'acronyms.yaml': 'AB: a b\n' });

  test.each<[string, Files, string]>([
    ['a page', { 'page.md': '---\ntitle: [\n---\n\nText.\n' }, 'page.md'],
    ['a registry', { 'acronyms.yaml': 'AB: [\n' }, 'acronyms.yaml'],
    ['an entry', { 'resources.yaml': 'guide:\n  title: The Guide\n' }, 'resources.yaml'],
    ['the site', { 'site.yaml': 'title: [\n' }, 'site.yaml'],
  ])('is listed, and not reported as removed: %s', async (_name, bad, file) => {
    const change = await changeOf(good, { ...good, ...bad });
    expect(change.unread.map((each) => `${each.side} ${each.file}`)).toContain(`head ${file}`);
    expect(
      isEmpty({ ...change, items: change.items.filter(({ kind }) => kind !== 'footnote') }),
    ).toBe(true);
    const back = await changeOf({ ...good, ...bad }, good);
    expect(back.unread.map((each) => `${each.side} ${each.file}`)).toContain(`base ${file}`);
    expect(back.items.filter(({ kind }) => kind !== 'footnote')).toEqual([]);
  });

  test('is not listed where there was no content at all', async () => {
    const change = await changeOf({}, good);
    expect(change.unread).toEqual([]);
    expect(change.pages.map(({ how, id }) => `${how} ${id}`)).toEqual([
      'added index.md',
      'added page.md',
    ]);
  });
});
