import { describe, expect, test } from 'vitest';
import { toInventory, type Address } from '../../src/links/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../corpus-of.ts';

const bare = { 'resources.yaml': 'guide:\n  title: The Guide\n  publisher: The Press\n' };

async function inventoryOf(body: string, more: Files = {}): Promise<readonly Address[]> {
  return toInventory(await corpusOf(folderOf({ 'p.md': pathway(body) }, { ...bare, ...more })));
}

function placesOf({ citations }: Address): readonly string[] {
  return citations.map(({ file, place }) => {
    const point = place && 'start' in place ? place.start : place;
    return `${file}:${point?.line}:${point?.column}`;
  });
}

test('an address is listed once, with each place that cites it', async () => {
  const body =
    'See [a](https://example.org/a) and [b](https://example.org/a).\n\nAnd <https://example.org/b>.';
  const found = await inventoryOf(body, {
    'resources.yaml':
      'guide:\n  title: The Guide\n  publisher: The Press\n  url: https://example.org/b\n  urlKind: document\n',
    'states.yaml':
      'facts:\n  a-fact:\n    label: A fact\n    meaning: Yes or no\n    source: The Press\n    shortSource: The Press\n    url: https://example.org/c\n    asOf: 2019-04-03\n    bearsOn: [{page: p.md}]\nrecords:\n  OH:\n    name: Ohio\n    facts: {a-fact: "yes"}\n    later:\n      - {fact: a-fact, text: No more, date: 2019-05-01, source: The Press, url: "https://example.org/d"}\n',
  });
  expect(found.map((address) => [address.url, ...placesOf(address)])).toEqual([
    ['https://example.org/a', 'p.md:11:5', 'p.md:11:36'],
    ['https://example.org/b', 'p.md:13:5', 'resources.yaml:4:8'],
    ['https://example.org/c', 'states.yaml:7:10'],
    ['https://example.org/d', 'states.yaml:15:81'],
  ]);
});

describe('an address is normalized', () => {
  test.each([
    ['https://EXAMPLE.org', 'https://example.org/', 'https://example.org/', undefined],
    [
      'https://example.org:443/a?b=c',
      'https://example.org/a?b=c',
      'https://example.org/a?b=c',
      undefined,
    ],
    ['https://example.org./a', 'https://example.org/a', 'https://example.org/a', undefined],
    ['https://example.org/a#B%20c', 'https://example.org/a#B%20c', 'https://example.org/a', 'B c'],
    ['https://example.org/a#', 'https://example.org/a', 'https://example.org/a', undefined],
    [
      'https://example.org/a#:~:text=b',
      'https://example.org/a',
      'https://example.org/a',
      undefined,
    ],
    ['https://example.org/a#b:~:text=c', 'https://example.org/a#b', 'https://example.org/a', 'b'],
    [
      'https://bücher.example/ä',
      'https://xn--bcher-kva.example/%C3%A4',
      'https://xn--bcher-kva.example/%C3%A4',
      undefined,
    ],
  ])('%s', async (written, url, page, fragment) => {
    expect(await inventoryOf(`See [it](${written}).`)).toMatchObject([
      { url, page, fragment, malformed: undefined },
    ]);
  });

  test('a malformed fragment has help', async () => {
    const [address] = await inventoryOf('See [it](https://example.org/a#50%).');
    expect(address).toMatchObject({ page: 'https://example.org/a', fragment: undefined });
    expect(address?.malformed).toBe(
      'Remove the `%` after `#`, or copy the address from the browser again.',
    );
  });
});

test.each([
  ['mailto:office@example.org', []],
  ['mailto:office@example.org?subject=Plots', []],
  ['mailto:a@example.org,b@example.org', []],
  ['mailto:office%40example.org', []],
  ['mailto:office', ['mailto:office']],
  ['mailto:office@example', ['mailto:office@example']],
  ['mailto:?subject=a', ['mailto:?subject=a']],
  ['mailto:a@@example.org', ['mailto:a@@example.org']],
  ['tel:+15551234', []],
  ['index.md', []],
])('%s is listed as %j', async (written, urls) => {
  const found = await inventoryOf(`See [it](${written}).`);
  expect(found.map(({ url }) => url)).toEqual(urls);
  expect(found.every(({ malformed }) => malformed !== undefined)).toBe(true);
});

test('titles come from the registry and from footnotes', async () => {
  const found = await inventoryOf(
    'A claim.[^a] Another.[^b] See [this](https://example.org/c).\n\n[^a]: The Press. "A Plot in Town." *Garden News*, 2018. <https://example.org/a>\n\n[^b]: Jo. *Water.* 2018. <https://example.org/b>',
    {
      'resources.yaml':
        'guide:\n  title: The Guide\n  publisher: The Press\n  url: https://example.org/b\n  urlKind: document\nmore:\n  title: More\n  publisher: The Press\n  url: https://example.org/d\n  urlKind: publisher\n',
    },
  );
  expect(
    found.map(({ page, citations }) => [
      page,
      citations.map(({ titles, isPublisher }) => [...titles, isPublisher]),
    ]),
  ).toEqual([
    ['https://example.org/a', [['A Plot in Town.', false]]],
    [
      'https://example.org/b',
      [
        ['Water.', false],
        ['The Guide', false],
      ],
    ],
    ['https://example.org/c', [[false]]],
    ['https://example.org/d', [['More', true]]],
  ]);
});

test('a fix replaces an address in a page and in a registry', async () => {
  const yaml =
    'guide:\n  title: The Guide\n  publisher: The Press\n  url: "https://example.org/a"\n  urlKind: document\n';
  const page = pathway('See [it](https://example.org/a).');
  const found = await inventoryOf('See [it](https://example.org/a).', { 'resources.yaml': yaml });
  const texts = found.flatMap(({ citations }) =>
    citations.map(({ file, toFix }) => {
      const [edit] = toFix('https://example.org/b?c=d') ?? [];
      const text = file === 'p.md' ? page : yaml;
      return edit
        ? (text.slice(0, edit.start) + edit.text + text.slice(edit.end))
            .split('\n')
            .find((line) => line.includes('/b'))
        : undefined;
    }),
  );
  expect(texts).toEqual([
    'See [it](https://example.org/b?c=d).',
    '  url: "https://example.org/b?c=d"',
  ]);
});
