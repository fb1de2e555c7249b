import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NavigationNode } from '../../../src/model/index.ts';
import { columnsOf } from '../../../src/render/html/map/columns.ts';
import { toLayout } from '../../../src/render/html/map/layout.ts';
import type { Placed } from '../../../src/render/html/map/position.ts';
import { upperLevels } from '../../../src/render/html/map/upper-levels.ts';
import { wrap } from '../../../src/render/html/map/wrap.ts';
import { folderOf, pathway } from '../../corpus-of.ts';
import { handbook, overview } from './handbook.ts';
import { partOf, siteOf } from './site-of.ts';

const drawingOf = (document = ''): string => partOf(document, '<svg class="map-drawing"', '</svg>');
const listOf = (document = ''): string => partOf(document, '<ul class="map-list"', '</section>');
const hrefsIn = (part: string): string[] =>
  [...part.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href ?? '');

/** A navigation of enough pages for a map. */
const handbookLines = ['a', 'b', 'c', 'd'].map((name) => `  - page: ${name}.md`);

/** A handbook whose navigation is that of the given lines of YAML, with a page for each path in it. */
async function navigated(lines: readonly string[], extra: readonly string[] = []) {
  const paths = lines.join('\n').match(/[\w-]+\.md/g) ?? [];
  const pages = Object.fromEntries(
    paths.map((path) => [path, pathway('Text.', { title: path.replace('.md', '') })]),
  );
  const start = folderOf(pages)['site.yaml'];
  const [head = ''] = String(start).split('navigation:');
  const site = [head.trimEnd(), ...extra, 'navigation:', '  - page: index.md', ...lines, ''];
  return { pages, more: { 'site.yaml': site.join('\n') } };
}

describe('the map of the home page', () => {
  test('has every page except home once, in reading order, as a drawing and as a list', async () => {
    const document = (await handbook()).get('index.html');
    const pages = [
      'soil/index.html',
      'soil/clay.html',
      'soil/sand/index.html',
      'soil/sand/dune.html',
      'seed/index.html',
      'seed/pea.html',
    ];
    expect(hrefsIn(drawingOf(document))).toEqual(pages);
    expect(hrefsIn(listOf(document))).toEqual(pages);
  });

  test('is a nested list for screen readers', async () => {
    const drawing = drawingOf((await handbook()).get('index.html'));
    const roles = [...drawing.matchAll(/role="(list|listitem)"|<\/tspan><\/text><\/a>|<\/g>/g)];
    let depth = 0;
    let deepest = 0;
    for (const [, role] of roles) if (role === 'list') deepest = Math.max(deepest, (depth += 1));
    expect(deepest).toBeGreaterThan(2);
    expect(drawing).toMatch(
      /^ viewBox="0 0 1200 \d+" width="1200" height="\d+" role="list" aria-labelledby="map"/,
    );
    expect(drawing).not.toMatch(/style=|<title|<script/);
  });

  test('is below the cards of the text, or at its end', async () => {
    const more = await navigated(['  - page: a.md', '  - page: b.md', '  - page: c.md']);
    const plain = (await siteOf(more.pages, more.more)).get('index.html') ?? '';
    expect(plain.indexOf('class="map"')).toBeGreaterThan(plain.indexOf('Welcome to the handbook.'));
    const home = overview('Home').replace('kind: overview', 'kind: home');
    const withCards = home.replace('Read on.', '- [A](a.md)\n- [B](b.md)\n\nAfter the cards.');
    const site = await siteOf({ ...more.pages, 'index.md': withCards }, more.more);
    const document = site.get('index.html') ?? '';
    const places = ['class="cards"', 'class="map"', 'After the cards.'].map((part) =>
      document.indexOf(part),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test('is left out where there are few pages, and on all other pages', async () => {
    const few = await navigated(['  - page: a.md', '  - page: b.md']);
    expect((await siteOf(few.pages, few.more)).get('index.html')).not.toContain('class="map"');
    expect((await siteOf({})).get('index.html')).not.toContain('class="map"');
    const site = await handbook();
    for (const [path, document] of site)
      if (path.endsWith('.html') && path !== 'index.html')
        expect(document, path).not.toContain('class="map"');
  });

  test('is left out, as is the link to the first page, where site.yaml says so', async () => {
    const { pages, more } = await navigated(handbookLines, [
      'home: {map: false, startWith: false}',
    ]);
    const home = (await siteOf(pages, more)).get('index.html') ?? '';
    expect(home).not.toContain('class="map');
    expect(home).not.toContain('Start with');
    const other = await navigated(handbookLines);
    const usual = (await siteOf(other.pages, other.more)).get('index.html') ?? '';
    expect(usual).toContain('class="map');
    expect(usual).toContain('Start with');
  });

  test('runs from right to left in languages that do', async () => {
    const lines = ['  - page: a.md', '  - page: b.md', '  - page: c.md'];
    const { pages, more } = await navigated(lines, ['language: he-IL']);
    const mirrored = (await siteOf(pages, more)).get('index.html') ?? '';
    expect(mirrored).toContain('<html lang="he-IL" dir="rtl">');
    expect(mirrored).toContain('transform="matrix(-1 0 0 1 1200 0)"');
    const plain = await navigated(lines);
    const document = (await siteOf(plain.pages, plain.more)).get('index.html') ?? '';
    expect(document).toContain('<html lang="en-US">');
    const xs = (text: string): number[] =>
      [...drawingOf(text).matchAll(/cx="(\d+)"/g)].map(([, x]) => Number(x));
    expect(xs(document)).toHaveLength(3);
    expect(xs(mirrored)).toEqual(xs(document).map((x) => 1200 - x));
  });

  test('escapes titles that look like markup', async () => {
    const title = '"</text><script>alert(1)</script>';
    const { pages, more } = await navigated(['  - page: a.md', '  - page: b.md', '  - page: c.md']);
    const site = await siteOf(
      { ...pages, 'a.md': pathway('Text.', { title: `'${title}'` }) },
      more,
    );
    const document = site.get('index.html') ?? '';
    expect(document).not.toContain('<script>');
    expect(drawingOf(document)).toContain('&#x3C;script>');
  });

  test('has an id that no heading of the page has', async () => {
    const { pages, more } = await navigated(['  - page: a.md', '  - page: b.md', '  - page: c.md']);
    const home = overview('Home')
      .replace('kind: overview', 'kind: home')
      .replace('Read on.', '## Map');
    const document = (await siteOf({ ...pages, 'index.md': home }, more)).get('index.html') ?? '';
    expect(document).toContain('aria-labelledby="map-0"');
    expect(document.match(/ id="map"/g)).toHaveLength(1);
  });
});

describe('positions on the map', () => {
  const node = (label: string, children: readonly NavigationNode[] = []): NavigationNode =>
    // The layout looks at labels and children alone.
    ({ label, children, page: undefined as unknown as NavigationNode['page'] });
  const many = (count: number, name = 'Page'): NavigationNode[] =>
    Array.from({ length: count }, (_, index) => node(`${name} ${index + 1}`));

  test.each([
    ['one page', many(1)],
    ['forty pages beside each other', many(40)],
    ['forty pages below one', [node('Section', many(40))]],
    [
      'forty levels',
      [many(40).reduce((below, above) => ({ ...above, children: [below] }), node('End'))],
    ],
    ['four levels', [node('A', [node('B', [node('C', [node('D', many(2))])]), node('E')])]],
    [
      'nine paths',
      [
        node(
          'A',
          Array.from({ length: 9 }, () => node('Path', many(3))),
        ),
      ],
    ],
    ['nine sections', Array.from({ length: 9 }, () => node('Section', many(12)))],
    ['long words', [node('x'.repeat(80), [node('Donaudampfschifffahrtsgesellschaft'.repeat(2))])]],
    ['right to left', [node('שלום עולם', [node('مرحبا بالعالم')])]],
    ['no words', [node('', [node(' ')])]],
  ])('give each page room of its own: %s', (_, nodes) => {
    expectRoom(nodes);
  });

  const label = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.lorem({ maxCount: 8 }),
  );
  const { tree } = fc.letrec<{
    tree: NavigationNode;
    leaf: NavigationNode;
    branch: NavigationNode;
  }>((tie) => ({
    tree: fc.oneof({ maxDepth: 5, depthSize: 'small' }, tie('leaf'), tie('branch')),
    leaf: label.map((name) => node(name)),
    branch: fc
      .tuple(label, fc.array(tie('tree'), { maxLength: 7 }))
      .map(([name, children]) => node(name, children)),
  }));

  test('never overlap, whatever the tree', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 9 }), (nodes) => {
        expectRoom(nodes);
        expect(toLayout(nodes)).toEqual(toLayout(nodes));
      }),
      { numRuns: 150 },
    );
  });

  test('connect a station to each column below it', () => {
    const nodes = [node('A', [node('B', many(2)), node('C', many(1)), node('D')])];
    expect(columnsOf(nodes[0] ?? node('')).map(({ head }) => head?.label)).toEqual(['B', 'C', 'D']);
    const { lines, places } = toLayout(nodes);
    for (const place of [...places.values()].filter(({ rank }) => rank === 'head'))
      expect(lines.some((line) => line.includes(`L${place.x} `))).toBe(true);
  });

  function expectRoom(nodes: readonly NavigationNode[]): void {
    const { places, width, height } = toLayout(nodes);
    const all = flat(nodes);
    expect(places.size).toBe(all.length);
    const placed = [...places.values()];
    const outside = placed.filter(
      ({ area }) =>
        area.x < 0 || area.x + area.width > width || area.y < 0 || area.y + area.height > height,
    );
    // Room for a finger (WCAG 2.5.8).
    const small = placed.filter(({ area }) => Math.min(area.width, area.height) < 24);
    const overlapping = placed.filter((one, index) =>
      placed.slice(index + 1).some((other) => overlap(one, other)),
    );
    expect({ outside, small, overlapping }).toEqual({ outside: [], small: [], overlapping: [] });
  }

  function flat(nodes: readonly NavigationNode[]): readonly NavigationNode[] {
    return nodes.flatMap((each) => [each, ...flat(each.children)]);
  }

  function overlap({ area: a }: Placed, { area: b }: Placed): boolean {
    const apart =
      a.x + a.width <= b.x ||
      b.x + b.width <= a.x ||
      a.y + a.height <= b.y ||
      b.y + b.height <= a.y;
    return !apart;
  }
});

describe('the lines of a name', () => {
  test.each([
    ['break between words', 'one two three', 4.5, ['one two ', 'three']],
    ['break after a hyphen', 'fee-for-service', 5, ['fee-for-', 'service']],
    ['break inside a word that is too long', 'abcdenop', 2, ['abc', 'den', 'op']],
    [
      'keep a letter and its marks together',
      'e\u0301e\u0301e\u0301',
      1,
      ['e\u0301', 'e\u0301', 'e\u0301'],
    ],
    ['are none for no words', '  ', 5, []],
    ['hold a letter each where there is no room at all', 'ab', 0, ['a', 'b']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('lose no letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (text, width) => {
          const spaced = (each: string): string =>
            each
              .replace(/\u00ad/g, '')
              .replace(/\s+/g, ' ')
              .trim();
          expect(wrap(text, width).join('').trim()).toBe(spaced(text));
        },
      ),
    );
  });
});

test('the map is the same on each build', async () => {
  const [one, other] = [await handbook(), await handbook()];
  expect(one.get('index.html')).toBe(other.get('index.html'));
  expect(drawingOf(one.get('index.html')).length).toBeGreaterThan(500);
});

test('the map of many pages has the upper levels alone, and none where there are too many sections', () => {
  const node = (...children: NavigationNode[]): NavigationNode => ({
    page: {} as NavigationNode['page'], // not read
    label: '',
    children,
  });
  const nodes = [node(node(), node(node())), node(node())];
  const sizes = (limit: number): string =>
    JSON.stringify(upperLevels(nodes, limit), ['children']).replaceAll('"children":', '');
  expect(sizes(6)).toBe('[{[{[]},{[{[]}]}]},{[{[]}]}]');
  expect(sizes(5)).toBe('[{[{[]},{[]}]},{[{[]}]}]');
  expect(sizes(4)).toBe('[{[]},{[]}]');
  expect(sizes(1)).toBe('[]');
});
