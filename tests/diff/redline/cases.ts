import type { Corpus } from '../../../src/model/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../../corpus-of.ts';
import { pngOf } from '../../images.ts';

const page = (title: string, text: string, front: Readonly<Record<string, string>> = {}): string =>
  pathway(text, { title, steps: `[{id: ${title.toLowerCase()}, text: Go}]`, ...front });

const pages: Readonly<Record<string, string>> = {
  'fruit.md': page('Fruit', 'On fruit.'),
  'apples.md': page(
    'Apples',
    'Apples grow on trees.[^a]\n\n- by hand\n- by machine\n\nThey keep.[^b] See [pears](pears.md) and [beets](beets.md#kinds), which keep as well.[^b]\n\n[^a]: A note on apples.\n\n[^b]: A note on cellars.',
  ),
  'pears.md': page(
    'Pears',
    'Pears are in a table.\n\n|kind|month|color|\n|-|-|-|\n|early|June|green|\n|late|October|yellow|\n\nThat is all.',
  ),
  'roots.md': page('Roots', 'On roots.'),
  'beets.md': page(
    'Beets',
    'Beets are red.\n\n![A beet](beet.png)\n\nThey are cooked.\n\n## Kinds\n\nThere are some.',
  ),
  'leeks.md': page('Leeks', 'Leeks are long.'),
};
const folder: Files = folderOf(pages, { 'beet.png': pngOf(20, 10) });

/** The pages that are in a section below others, and the sections. */
const menu = (...sections: readonly string[]): string => {
  const [before = '', after = ''] = String(folder['site.yaml']).split(
    /navigation:\n(?: {2}- page: .*\n)+/,
  );
  return `${before}navigation:\n  - page: index.md\n${sections.map((each) => `  - ${each}\n`).join('')}${after}`;
};
const fruit = (...below: readonly string[]): string => section('fruit', ...below);
const roots = (...below: readonly string[]): string => section('roots', ...below);
function section(name: string, ...below: readonly string[]): string {
  return `{page: ${name}.md, pages: [${below.map((each) => `{page: ${each}.md}`).join(', ')}]}`;
}
const base: Files = {
  ...folder,
  'site.yaml': menu(fruit('apples', 'pears'), roots('beets', 'leeks')),
};

const without = (path: string): Readonly<Record<string, undefined>> => ({ [path]: undefined });
const edit = (path: string, from: string | RegExp, to: string): Files => {
  const text = String(base[path]);
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${path} has no ${String(from)}`);
  return { [path]: edited };
};

type Edits = Readonly<Record<string, string | Uint8Array | undefined>>;

/** What may happen to a handbook of two sections, in words, and the files that change. */
export const cases: readonly (readonly [string, Edits])[] = [
  [
    'a page that was removed',
    {
      ...without('pears.md'),
      ...edit('apples.md', '[pears](pears.md) and ', ''),
      'site.yaml': menu(fruit('apples'), roots('beets', 'leeks')),
    },
  ],
  [
    'the first page of a section that was removed',
    { ...without('apples.md'), 'site.yaml': menu(fruit('pears'), roots('beets', 'leeks')) },
  ],
  [
    'the last page of all that was removed',
    { ...without('leeks.md'), 'site.yaml': menu(fruit('apples', 'pears'), roots('beets')) },
  ],
  [
    'a page that was added',
    {
      'plums.md': page('Plums', 'Plums are blue.[^p]\n\n[^p]: New.'),
      'site.yaml': menu(fruit('apples', 'plums', 'pears'), roots('beets', 'leeks')),
    },
  ],
  [
    'a page that was added at the end',
    {
      'plums.md': page('Plums', 'Plums are blue.[^p]\n\n[^p]: New.'),
      'site.yaml': menu(fruit('apples', 'pears'), roots('beets', 'leeks', 'plums')),
    },
  ],
  [
    'a page that moved to another section',
    { 'site.yaml': menu(fruit('apples'), roots('beets', 'leeks', 'pears')) },
  ],
  [
    'pages that moved within a section',
    { 'site.yaml': menu(fruit('pears', 'apples'), roots('leeks', 'beets')) },
  ],
  [
    'a section that moved',
    { 'site.yaml': menu(roots('beets', 'leeks'), fruit('apples', 'pears')) },
  ],
  [
    'a section that was removed',
    {
      ...without('fruit.md'),
      ...without('apples.md'),
      ...without('pears.md'),
      'site.yaml': menu(roots('beets', 'leeks')),
    },
  ],
  [
    'the last section that was removed',
    {
      ...without('roots.md'),
      ...without('beets.md'),
      ...without('leeks.md'),
      ...edit('apples.md', ' and [beets](beets.md#kinds)', ''),
      'site.yaml': menu(fruit('apples', 'pears')),
    },
  ],
  [
    'a section that was added',
    {
      'nuts.md': page('Nuts', 'On nuts.'),
      'walnuts.md': page('Walnuts', 'Walnuts are hard.'),
      'site.yaml': menu(
        fruit('apples', 'pears'),
        section('nuts', 'walnuts'),
        roots('beets', 'leeks'),
      ),
    },
  ],
  [
    'a section that was added at the end',
    {
      'nuts.md': page('Nuts', 'On nuts.'),
      'walnuts.md': page('Walnuts', 'Walnuts are hard.'),
      'site.yaml': menu(
        fruit('apples', 'pears'),
        roots('beets', 'leeks'),
        section('nuts', 'walnuts'),
      ),
    },
  ],
  ['a section that was renamed', edit('fruit.md', 'title: Fruit', 'title: Fruit and berries')],
  [
    'a resource that was changed',
    edit('resources.yaml', 'title: The Guide', 'title: The New Guide'),
  ],
  [
    'a resource that was added',
    {
      'resources.yaml': `${String(base['resources.yaml'])}atlas:\n  title: An Atlas\n  publisher: The Press\n  year: 2018\n  url: https://example.org/atlas\n  urlKind: document\n`,
      ...edit('apples.md', 'resources: [guide]', 'resources: [guide, atlas]'),
    },
  ],
  ['a contact that was changed', edit('contacts.yaml', 'role: Office', 'role: Front Office')],
  [
    'a contact that was added',
    {
      'contacts.yaml': `${String(base['contacts.yaml'])}desk:\n  role: Desk\n  organization: The Press\n  email: desk@example.org\n  purpose: Any answer\n  verified: 2019-04-03\n`,
      ...edit('apples.md', 'contacts: [office]', 'contacts: [desk, office]'),
    },
  ],
  ['a step that was changed', edit('apples.md', 'text: Go', 'text: Go there')],
  [
    'a step that was added',
    edit('apples.md', 'text: Go}', 'text: Go}, {id: more, text: Come back}'),
  ],
  [
    'a step that was removed and one that replaced it',
    edit('apples.md', '{id: apples, text: Go}', '{id: other, text: Stay where you are}'),
  ],
  ['a note that was added', edit('apples.md', 'by hand\n', 'by hand[^c]\n')],
  ['a note that was removed', edit('apples.md', /\[\^a\]\n|\[\^a\]: .*\n\n/, '\n')],
  ['a note that was changed', edit('apples.md', 'note on cellars', 'note on deep cellars')],
  ['a row that was added', edit('pears.md', '|late', '|middle|August|red|\n|late')],
  ['a row that was removed', edit('pears.md', '|early|June|green|\n', '')],
  [
    'a column that was added',
    edit(
      'pears.md',
      /\|kind[^]*yellow\|/,
      '|kind|month|color|taste|\n|-|-|-|-|\n|early|June|green|sweet|\n|late|October|yellow|sour|',
    ),
  ],
  [
    'a column that was added in the middle',
    edit(
      'pears.md',
      /\|kind[^]*yellow\|/,
      '|kind|taste|month|color|\n|-|-|-|-|\n|early|sweet|June|green|\n|late|sour|October|yellow|',
    ),
  ],
  [
    'a column that was removed',
    edit('pears.md', /\|kind[^]*yellow\|/, '|kind|color|\n|-|-|\n|early|green|\n|late|yellow|'),
  ],
  [
    'a row and a column at once',
    edit(
      'pears.md',
      /\|kind[^]*yellow\|/,
      '|kind|color|taste|\n|-|-|-|\n|middle|red|bitter|\n|late|dark yellow|sour|',
    ),
  ],
  ['a table that was removed', edit('pears.md', /\|kind[^]*yellow\|\n\n/, '')],
  ['a table that was added', edit('leeks.md', 'long.', 'long.\n\n|a|b|\n|-|-|\n|one|two|\n\nYes.')],
  ['an image that was replaced', { 'beet.png': pngOf(20, 10, { at: () => [200, 0, 0] }) }],
  ['an image of another size', { 'beet.png': pngOf(40, 10, { at: () => [200, 0, 0] }) }],
  [
    'an image that was added',
    {
      'leek.png': pngOf(10, 20),
      ...edit('leeks.md', 'long.', 'long.\n\n![A leek](leek.png)\n\nYes.'),
    },
  ],
  [
    'an image that was removed',
    { ...without('beet.png'), ...edit('beets.md', '![A beet](beet.png)\n\n', '') },
  ],
  ['an image with another description', edit('beets.md', '![A beet]', '![A red beet]')],
  ['an image that has a caption', edit('beets.md', '(beet.png)', '(beet.png "Beets")')],
  ['a title that was changed', edit('apples.md', 'title: Apples', 'title: All Apples')],
  [
    'a summary that was changed',
    edit(
      'apples.md',
      /description: .*/,
      'description: Where apples grow, and how they are kept, said in some words.',
    ),
  ],
  ['the title of the site', edit('site.yaml', 'title: A Handbook', 'title: The Handbook')],
  ['the day of a review', edit('apples.md', 'reviewed: 2019-04-03', 'reviewed: 2020-01-01')],
];

/** The handbook before and after a case. */
export async function corporaOf(edits: Edits): Promise<Record<'before' | 'after', Corpus>> {
  const files = Object.entries({ ...base, ...edits }).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== undefined,
  );
  return { before: await corpusOf(base), after: await corpusOf(Object.fromEntries(files)) };
}
