import { expect, test } from 'vitest';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { outputsOf, toFiles } from './site-of.ts';

const pdf = new Uint8Array(120 * 1024).fill(37);

/** The site of a page with files around it. */
async function siteWith(body: string, site = '') {
  const folder = folderOf(
    { 'water/page.md': pathway(body) },
    { 'water/form.pdf': pdf, 'assets/list.csv': new Uint8Array(1_234_567), 'unused.zip': 'PK' },
  );
  const text = `${String(folder['site.yaml'])}${site}`;
  return outputsOf(await corpusOf({ ...folder, 'site.yaml': text }), []);
}

const links = 'See [the form](form.pdf) and [the list](../assets/list.csv).';

test('a link says the type and the size of its file', async () => {
  const page = toFiles(await siteWith(links)).get('water/page.html');
  expect(page).toContain('<a href="form.pdf">the form (PDF, 120 KB)</a>');
  expect(page).toContain('<a href="../assets/list.csv">the list (CSV, 1.2 MB)</a>');
});

test('the size is written as the language writes it', async () => {
  const page = toFiles(await siteWith(links, 'language: de\n')).get('water/page.html');
  expect(page).toContain('the list (CSV, 1,2 MB)</a>');
});

test('a part of a file is opened, and an image as a link has nothing after it', async () => {
  const page = toFiles(await siteWith('[Form](form.pdf#page=3) [![](none.png)](form.pdf)'));
  expect(page.get('water/page.html')).toContain('<a href="form.pdf#page=3">Form (PDF, 120 KB)</a>');
});

test('files that pages link to are in the site, and no others', async () => {
  const paths = (await siteWith(links)).map(({ path }) => path);
  expect(paths).toContain('site/water/form.pdf');
  expect(paths).toContain('site/assets/list.csv');
  expect(paths).not.toContain('site/unused.zip');
});

test('the page of downloads lists them, with the pages that link to them', async () => {
  const page = toFiles(await siteWith(links)).get('downloads.html') ?? '';
  expect(page).toContain('Files from the pages</h2>');
  expect(page).toMatch(
    /<a href="water\/form\.pdf">the form \(PDF\)<\/a><\/th><td><a href="water\/page\.html">A Pathway<\/a><\/td><td>120 KB<\/td>/,
  );
  expect(page).not.toContain('This site has no downloads.');
});

test('the search finds them, and opens them', async () => {
  const index = toFiles(await siteWith(links)).get('assets/search-index.js') ?? '';
  expect(index).toContain(
    '{"kind":"part","title":"the form (PDF, 120 KB)","where":"A Pathway","href":"water/form.pdf","text":""}',
  );
});
