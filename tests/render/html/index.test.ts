import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { renderHtml } from '../../../src/render/html/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { outputsOf, siteOf, toFiles } from './site-of.ts';

const fixture = new URL('../../fixtures/garden', import.meta.url).pathname;

afterEach(() => {
  vi.useRealTimers();
});

test('pages are at the paths of their sources, with style sheet, scripts, images and copies', async () => {
  const outputs = await outputsOf(await load(fixture));
  expect(outputs.map(({ path, kind, title }) => `${kind} ${path} ${title}`)).toEqual([
    'page site/index.html Community Garden Handbook',
    'page site/start/index.html Getting Started',
    'page site/start/find-land.html Find Land',
    'redirect site/start/land.html Moved: Find Land',
    'page site/start/water.html Water',
    'page site/plots/index.html Plots',
    'page site/plots/everything.html Everything at Once: <Tags> & "Quotes"',
    'page site/sources.html Sources',
    'page site/a-z.html A to Z',
    'page site/downloads.html Downloads',
    'page site/print.html Community Garden Handbook on one page',
    'page site/404.html Page not found',
    'asset site/assets/site.css assets/site.css',
    'asset site/assets/site.js assets/site.js',
    'asset site/assets/search.js assets/search.js',
    'asset site/assets/home.css assets/home.css',
    'asset site/assets/constructs.css assets/constructs.css',
    'asset site/assets/search-index.js assets/search-index.js',
    'asset site/assets/addresses.js assets/addresses.js',
    'asset site/plots/bed.jpg plots/bed.jpg',
    'asset site/plots/plan.svg plots/plan.svg',
    'asset site/plots/plots.png plots/plots.png',
    'download site/downloads/word/garden-handbook.docx word/garden-handbook.docx',
    'download site/downloads/checklist/first-season.html checklist/first-season.html',
    'download site/downloads/checklist/first-season.docx checklist/first-season.docx',
    'download site/downloads/checklist/first-season.pdf checklist/first-season.pdf',
    'asset site/downloads/checklist/assets/checklist.css checklist/assets/checklist.css',
    'asset site/sitemap.xml Sitemap',
  ]);
});

test('every internal link leads to a file, and every fragment to an id in it', async () => {
  const files = toFiles(await outputsOf(await load(fixture)));
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  const found = pages.flatMap(([path, document]) =>
    [...document.matchAll(/ (?:href|src)="([^"]*)"/g)]
      .map(([, url]) => url ?? '')
      .filter((url) => !/^(?:https|mailto):/.test(url))
      .map((url) => ({ path, url })),
  );
  const lost = found.filter(({ path, url }) => {
    const [file = '', anchor] = url.split('#').map(decodeURIComponent);
    // The 404 page is shown at any address, so its links start at the root of the server.
    const target = file.startsWith('/')
      ? file.replace('/handbook/', '')
      : file === ''
        ? path
        : posix.join(posix.dirname(path), file);
    const document = files.get(target);
    return (
      document === undefined || (anchor !== undefined && !document.includes(` id="${anchor}"`))
    );
  });
  expect(found.length).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});

test('ids are unique on each page', async () => {
  const files = toFiles(await outputsOf(await load(fixture)));
  for (const [path, document] of files) {
    const ids = [...document.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids, path).toEqual([...new Set(ids)]);
  }
});

test('the output does not depend on the day', async () => {
  const corpus = await load(fixture);
  vi.useFakeTimers({ now: new Date('1999-12-31T23:59:59Z') });
  const before = await outputsOf(corpus);
  vi.setSystemTime(new Date('2031-06-01T12:00:00Z'));
  expect(await outputsOf(corpus)).toEqual(before);
});

test('pages load only the script of the site, and their policy forbids all others', async () => {
  const files = toFiles(await outputsOf(await load(fixture)));
  for (const [path, document] of files) {
    if (!path.endsWith('.html')) continue;
    if (path.startsWith('downloads/')) continue;
    expect(document).not.toMatch(/<style| style=| on[a-z]+=/);
    if (!document.includes('http-equiv="refresh"'))
      expect(document.match(/<script[^>]*>[^<]*/g)).toEqual([
        expect.stringMatching(/^<script src="(?:\.\.\/|\/handbook\/)?assets\/site\.js" defer>$/),
      ]);
    expect(document).toContain(
      'content="default-src &#x27;none&#x27;; script-src &#x27;self&#x27;; style-src &#x27;self&#x27;; img-src &#x27;self&#x27;; base-uri &#x27;none&#x27;; form-action &#x27;self&#x27;; require-trusted-types-for &#x27;script&#x27;; trusted-types site"',
    );
    expect(document.match(/<main|<h1/g)).toEqual(['<main', '<h1']);
  }
});

test('the title of a page includes that of the toolkit; the home page has only the latter', async () => {
  const site = await siteOf({ 'page.md': pathway('a', { title: 'Clay & Sand' }) });
  expect(site.get('page.html')).toContain('<title>Clay &#x26; Sand | A Handbook</title>');
  expect(site.get('index.html')).toContain('<title>A Handbook</title>');
  expect(site.get('page.html')).toContain('<html lang="en-US">');
});

test('pages have a canonical address only where the address of the site is known', async () => {
  const files = toFiles(await outputsOf(await load(fixture)));
  expect(files.get('plots/index.html')).toContain(
    '<link rel="canonical" href="https://garden.example.org/handbook/plots/index.html">',
  );
  expect((await siteOf({})).get('index.html')).not.toContain('canonical');
});

test('a missing asset is named', async () => {
  const corpus = await corpusOf(folderOf({}));
  await expect(renderHtml(corpus, new Map())).rejects.toThrow('`site.css` is not among the assets');
});

/** The style sheets of the site, in characters at most: together they load faster than one font would. */
const budgets = { 'site.css': 24 * 1024, 'home.css': 10 * 1024, 'records.css': 8 * 1024 };

const styleSheet = (name: string): string =>
  readFileSync(new URL(`../../../src/assets/${name}`, import.meta.url), 'utf8');

test.each(Object.entries(budgets))('%s is small and loads nothing', (name, budget) => {
  const css = styleSheet(name);
  expect(css.length).toBeLessThan(budget);
  expect(css).not.toMatch(/url\(|@import|@font-face/);
});

test.each(['site.css', 'home.css'])(
  'colors are defined once, in custom properties for light and dark mode: %s',
  (name) => {
    const rules = styleSheet(name).replace(/:root \{[^}]*\}/g, '');
    expect(rules).not.toMatch(/#[\da-f]{3,8}\b|rgb|hsl|: (?:white|black)|CanvasText|Highlight/i);
  },
);

test('the style sheets have a rule for every class that pages use', async () => {
  const css = ['site.css', 'home.css', 'constructs.css', 'records.css'].map(styleSheet).join('\n');
  const files = toFiles(await outputsOf(await load(fixture)));
  const classes = [...files].flatMap(([, document]) =>
    [...document.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => (names ?? '').split(' ')),
  );
  const hooks =
    /^(?:page-|language-|callout-note|contains-task-list|address|resources|box$|box-open|align-left)/;
  const without = [...new Set(classes)].filter(
    (name) => !hooks.test(name) && !css.includes(`.${name}`),
  );
  expect(without).toEqual([]);
});

test('the former path of a page redirects to it', async () => {
  const files = toFiles(await outputsOf(await load(fixture)));
  const moved = files.get('start/land.html') ?? '';
  expect(moved).toContain('<meta http-equiv="refresh" content="0; url=find-land.html">');
  expect(moved).toContain('<a href="find-land.html" data-moved>Find Land</a>');
});

test('a redirect works for a page whose name starts with a quotation mark', async () => {
  const site = await siteOf({ "'q'.md": pathway('a', { aliases: '[moved.md]' }) });
  expect(site.get('moved.html')).toContain('content="0; url=%27q%27.html"');
});
