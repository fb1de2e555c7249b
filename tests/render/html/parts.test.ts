import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { inParts } from '../../../src/render/html/parts.ts';
import { corpusOf, folderOf, pageText, pathway, type Files } from '../../corpus-of.ts';
import { overview } from './handbook.ts';
import { othersOf, outputsOf, partOf, toFiles, type SiteFiles } from './site-of.ts';

const letters = ['a', 'b', 'c'];

/** Sections of pages that link to each other and cite notes, and a page that lists these. */
const files = (more: Files = {}): Files => {
  const pages = Object.fromEntries(
    letters.flatMap((letter, index) => {
      const next = letters[(index + 1) % letters.length];
      const body = `The ABC of ${letter}.[^n] See [the next](../${next}/p.md#details-of-${next}).\n\n## Details of ${letter}\n\nText.\n\n[^n]: Note of ${letter}, and more.[^m]\n\n[^m]: About ${letter}.`;
      return [
        [`${letter}/index.md`, overview(`Section ${letter.toUpperCase()}`)],
        [
          `${letter}/p.md`,
          pathway(body, { title: `Page ${letter}`, resources: `[w${letter}]`, steps: '[]' }),
        ],
      ];
    }),
  );
  const sources = pageText('All notes.[^s]\n\n[^s]: A note of this page.', {
    title: 'Sources',
    kind: 'references',
    description: 'All notes of the handbook, in the order of their numbers, with their pages.',
    reviewed: '2019-04-03',
  });
  return {
    ...folderOf({ ...pages, 'sources.md': sources }),
    'site.yaml': [
      'title: A Handbook\ndescription: A handbook that exists to try things out, in fifty characters or more.',
      'publisher: The Press\nurl: https://example.org/handbook/\ncontact: office\nchecklist: {title: Checklist, introduction: Check.}',
      'files: {word: handbook, checklist: season}\nnavigation:\n  - page: index.md',
      ...letters.map((letter) => `  - {page: ${letter}/index.md, pages: [{page: ${letter}/p.md}]}`),
      '  - page: sources.md\n',
    ].join('\n'),
    'acronyms.yaml': 'ABC: a better city\n',
    'resources.yaml': letters
      .map((letter) => `w${letter}:\n  title: ${letter.toUpperCase()} Work\n  publisher: P\n`)
      .join(''),
    ...more,
  };
};

async function cutSite(maxSize: number, more?: Files): Promise<SiteFiles> {
  const corpus = await corpusOf(files(more));
  return toFiles(await outputsOf(corpus, othersOf(corpus), maxSize));
}

/** A site with very small parts. */
const smallParts = cutSite(700);

/** Links within the site that lead nowhere, and the number of all. */
function deadLinks(site: SiteFiles): { readonly dead: string[]; readonly count: number } {
  const all = [...site].flatMap(([path, text]) =>
    path.endsWith('.html') && !path.startsWith('downloads/')
      ? [...text.matchAll(/ href="((?!https?:|mailto:)[^"]*)"/g)].map(([, href = '']) => ({
          path,
          href,
        }))
      : [],
  );
  const dead = all.filter(({ path, href }) => {
    const [file = '', id] = href.split('#');
    const target = file.startsWith('/handbook/')
      ? file.slice('/handbook/'.length)
      : posix.join(posix.dirname(path), file);
    const text = site.get(file === '' ? path : target);
    return (
      text === undefined || (id !== undefined && !text.includes(` id="${decodeURIComponent(id)}"`))
    );
  });
  return { dead: dead.map(({ path, href }) => `${path}: ${href}`), count: all.length };
}

test('items are in parts of a limited size, and groups are cut only where they are larger', () => {
  const parts = (groups: readonly (readonly number[])[]) => inParts(groups, (size) => size, 10);
  expect(parts([])).toEqual([[]]);
  expect(parts([[4, 4], [2]])).toEqual([[4, 4, 2]]);
  expect(parts([[4, 4], [1, 2], [8]])).toEqual([[4, 4], [1, 2], [8]]);
  expect(parts([[1], [4, 4, 4, 20]])).toEqual([[1, 4, 4], [4], [20]]);
});

test('what fits into one page is one page', async () => {
  const site = await cutSite(2_000_000);
  expect([...site.keys()].filter((path) => /-\d\.html$/.test(path))).toEqual([]);
  expect(site.get('print.html')).not.toContain('class="parts"');
  expect(site.get('index.html')).toContain('Whole toolkit on one page');
});

test('larger pages are cut into parts that link to each other, and no link is lost', async () => {
  const site = await smallParts;
  const parts = [...site.keys()].filter((path) => /-[23]\.html$/.test(path)).sort();
  expect(parts).toEqual([
    'a-z-2.html',
    'a-z-3.html',
    'print-2.html',
    'print-3.html',
    'sources-2.html',
  ]);
  const { dead, count } = deadLinks(site);
  expect(dead).toEqual([]);
  expect(count).toBeGreaterThan(400);
  expect(site.get('index.html')).toContain('Whole toolkit to print');
  expect(partOf(site.get('print-2.html') ?? '', '<nav class="pagination"', '</nav>')).toContain(
    '<a rel="prev" href="print.html"><span class="direction">Previous</span> <span class="pagination-title">Part 1 of 9</span></a>\n<a rel="next" href="print-3.html">',
  );
});

test('the parts of the document with all pages have contents of their own, and links between them', async () => {
  const site = await smallParts;
  const part = site.get('print-2.html') ?? '';
  expect(part).toContain('<title>A Handbook to print, part 2 of 9 | A Handbook</title>');
  expect(part).toContain('name="robots" content="noindex"');
  expect(partOf(part, '<nav class="parts"', '</nav>')).toContain(
    '<li><a href="print-2.html" aria-current="page">Part 2: ',
  );
  const text = site.get('print-3.html') ?? '';
  expect(text).toMatch(/<a href="print-5\.html#p\d+-details-of-b">the next<\/a>/);
  expect(text).toContain('<a class="acronym" href="print-9.html#term-abc">ABC</a>');
});

test('the A to Z is cut at letters, and its letters and works are found in each part', async () => {
  const site = await smallParts;
  expect(site.get('a-z-2.html')).toMatch(/<a href="a-z\.html#letter-a">A<\/a>/);
  expect(site.get('a-z-2.html')).toMatch(/<title>A to Z, part 2 of \d \| A Handbook<\/title>/);
  const scripts = [...site]
    .flatMap(([path, text]) => (path.includes('search-index-') ? text : []))
    .join('');
  const hrefs = [...scripts.matchAll(/"href":"(a-z[^"]*resource[^"]*)"/g)];
  expect(hrefs).toHaveLength(3);
  for (const [, href = ''] of hrefs) {
    const [path = '', id = ''] = href.split('#');
    expect(site.get(path)).toContain(`id="${id}"`);
  }
});

test('a references page is cut too, with the numbers of its notes', async () => {
  const site = await smallParts;
  const part = site.get('sources-2.html') ?? '';
  expect(part).toMatch(/<title>Sources, part 2 of \d \| A Handbook<\/title>/);
  expect(part).toMatch(/<ol class="all-notes" start="[3-9]">/);
  expect(deadLinks(site).dead).toEqual([]);
  const [first = ''] = site.get('sources.html')?.match(/<ol class="all-notes"[^>]*>/) ?? [];
  expect(first).toBe('<ol class="all-notes">');
});

test('parts that search engines should find are in the sitemap', async () => {
  const sitemap = (await smallParts).get('sitemap.xml');
  expect(sitemap).toContain('<loc>https://example.org/handbook/a-z-2.html</loc>');
  expect(sitemap).toContain('<loc>https://example.org/handbook/sources-2.html</loc>');
  expect(sitemap).not.toContain('print');
});

test('a part never has the path of a page or of its former path', async () => {
  const page = pathway('Text.', { title: 'Page two', aliases: '[Print-2.md]', steps: '[]' });
  const site = await cutSite(700, { 'a-z-2.md': page });
  expect(site.get('print-2-0.html')).toContain('part 2 of ');
  expect(site.get('a-z-2.html')).toContain('Page two');
  expect(site.get('a-z-2-0.html')).toContain('part 2 of ');
  expect(deadLinks(site).dead).toEqual([]);
});
