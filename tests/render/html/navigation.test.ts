import { expect, test } from 'vitest';
import { pathway } from '../../corpus-of.ts';
import { handbook, overview } from './handbook.ts';
import { partOf, siteOf } from './site-of.ts';

const menuOf = (document: string | undefined): string =>
  partOf(document ?? '', '<nav class="menu"', '</nav>');

test('the menu has all pages in reading order, and each section starts with its overview', async () => {
  const menu = menuOf((await handbook()).get('soil/clay.html'));
  expect(
    [...menu.matchAll(/<summary>(.*?)<|<li><a href="(.*?)"/g)].map((m) => m[1] ?? m[2]),
  ).toEqual([
    '../index.html',
    'Soil',
    'index.html',
    'clay.html',
    'Sand',
    'sand/index.html',
    'sand/dune.html',
    'Seed',
    '../seed/index.html',
    '../seed/pea.html',
    '../a-z.html',
  ]);
  expect(menu).toContain('<li><a href="index.html">Overview</a></li>');
});

test('the menu opens the sections around the page, and marks only the page as current', async () => {
  const menu = menuOf((await handbook()).get('soil/sand/dune.html'));
  expect(menu.match(/<details open>\n<summary>.*?</g)).toEqual([
    '<details open>\n<summary>Soil<',
    '<details open>\n<summary>Sand<',
  ]);
  expect(menu).toContain('<details>\n<summary>Seed<');
  expect(menu.match(/<a [^>]*aria-current[^>]*>/g)).toEqual([
    '<a href="dune.html" aria-current="page">',
  ]);
});

test('the menu of a large toolkit lists the pages near the current one; other sections are links', async () => {
  const below = Array.from({ length: 150 }, (_, index) => `soil/p${index}.md`);
  const site = await siteOf(
    {
      'soil/index.md': overview('Soil'),
      ...Object.fromEntries(below.map((path) => [path, pathway('', { title: path, steps: '[]' })])),
      'seed/index.md': overview('Seed'),
      'seed/pea.md': pathway('', { title: 'Pea' }),
    },
    {
      'site.yaml': [
        'title: A Handbook\ndescription: A handbook that exists to try things out, in fifty characters or more.',
        'publisher: The Press\ncontact: office\nchecklist: {title: Checklist, introduction: Check.}',
        'files: {word: handbook, checklist: season}\nnavigation:\n  - page: index.md',
        `  - {page: soil/index.md, pages: [${below.map((path) => `{page: ${path}}`).join()}]}`,
        '  - {page: seed/index.md, pages: [{page: seed/pea.md}]}\n',
      ].join('\n'),
    },
  );
  const links = (path: string): string[] =>
    [...menuOf(site.get(path)).matchAll(/<li><a href="(.*?)"/g)].flatMap(([, href]) => href ?? []);
  expect(links('seed/pea.html')).toEqual([
    '../index.html',
    '../soil/index.html',
    'index.html',
    'pea.html',
    '../a-z.html',
  ]);
  const near = (first: number): string[] => [
    '../index.html',
    'index.html',
    ...Array.from({ length: 100 }, (_, index) => `p${first + index}.html`),
    '../seed/index.html',
    '../a-z.html',
  ];
  expect(links('soil/p0.html')).toEqual(near(0));
  expect(links('soil/p75.html')).toEqual(near(25));
  expect(links('soil/p149.html')).toEqual(near(50));
  expect(menuOf(site.get('soil/p75.html'))).toContain('<a href="p75.html" aria-current="page">');
  expect(menuOf(site.get('soil/p1.html'))).toContain(
    '<li class="menu-more"><a href="../a-z.html">50 more in the A to Z</a></li>',
  );
});

test('the breadcrumb leads from the home page to the current one', async () => {
  const site = await handbook();
  const crumbs = partOf(site.get('soil/sand/dune.html') ?? '', '<nav class="breadcrumb"', '</nav>');
  expect([...crumbs.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item)).toEqual([
    '<a href="../../index.html">Home</a>',
    '<a href="../index.html">Soil</a>',
    '<a href="index.html">Sand</a>',
    '<span aria-current="page">Dune</span>',
  ]);
  expect(site.get('index.html')).not.toContain('class="breadcrumb"');
});

test('previous and next link across sections by title', async () => {
  const site = await handbook();
  const around = (path: string): string[] =>
    [...(site.get(path) ?? '').matchAll(/rel="(prev|next)" href="(.*?)".*?title">(.*?)</g)].map(
      (match) => match.slice(1).join(' '),
    );
  expect(around('soil/sand/dune.html')).toEqual([
    'prev index.html Sand',
    'next ../../seed/index.html Seed',
  ]);
  // The start button of the home page leads there.
  expect(around('index.html')).toEqual([]);
  expect(around('seed/pea.html')).toEqual(['prev index.html Seed']);
});

test('a page with four sections has a table of contents, folded and in the side column, one with three has none', async () => {
  const site = await handbook();
  const clay = site.get('soil/clay.html') ?? '';
  const folded = partOf(clay, '<details class="contents contents-folded"', '</details>');
  const links = [
    '<a href="#a">A</a>',
    '<a href="#b">B</a>',
    '<a href="#c-d">C d</a>',
    '<a href="#e">E</a>',
  ];
  for (const contents of [folded, partOf(clay, '<nav class="contents"', '</nav>')])
    expect([...contents.matchAll(/<a.*?<\/a>/g)].map(([link]) => link)).toEqual(links);
  expect(folded).toContain('<summary>On this page</summary>');
  expect(partOf(clay, '<div class="side">', '</footer>')).toContain('<nav class="contents"');
  expect(site.get('soil/sand/dune.html')).not.toContain('class="contents');
});

test('the menu ends with the pages that lead to all others', async () => {
  const site = await siteOf(
    { 'page.md': pathway('a') },
    { 'acronyms.yaml': 'CSA: community-supported agriculture\n' },
  );
  const foot = partOf(site.get('page.html') ?? '', '<ul class="menu-foot">', '</nav>');
  expect([...foot.matchAll(/<a.*?<\/a>/g)].map(([link]) => link)).toEqual([
    '<a href="a-z.html">A to Z</a>',
    '<a href="glossary.html">Glossary of acronyms</a>',
  ]);
  expect(menuOf(site.get('glossary.html'))).toContain(
    '<a href="glossary.html" aria-current="page">',
  );
});

test('only the home page has the sections as a row of links, and only where they fit into one', async () => {
  const site = await handbook();
  const row = partOf(site.get('index.html') ?? '', '<nav class="section-links"', '</nav>');
  expect([...row.matchAll(/<a href="(.*?)"/g)].map(([, href]) => href)).toEqual([
    'soil/index.html',
    'seed/index.html',
  ]);
  expect(site.get('soil/clay.html')).not.toContain('section-links');
  const pages = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const many = await siteOf(
    Object.fromEntries(pages.map((name) => [`${name}.md`, pathway('', { title: name })])),
  );
  expect(many.get('index.html')).not.toContain('section-links');
});
