import { expect, test } from 'vitest';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { outputsOf, partOf, siteOf, toFiles, type SiteFiles } from './site-of.ts';

function siteIn(settings: string): Promise<SiteFiles> {
  const pages = {
    'apfel.md': pathway('Text.[^a]\n\n[^a]: Anmerkung.', { title: 'Äpfel', aliases: '[obst.md]' }),
    'zwiebel.md': pathway('Text.', { title: 'Zwiebeln', contacts: '[office]' }),
  };
  const site = String(folderOf(pages)['site.yaml']);
  return siteOf(pages, { 'site.yaml': `${site}${settings}\n` });
}

test('words, dates and the order of the A to Z are in the language of the content', async () => {
  const site = await siteIn('language: de');
  const page = site.get('apfel.html') ?? '';
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('<a class="skip-link" href="#content">Zum Inhalt springen</a>');
  expect(page).toContain('>Anmerkung</h2>');
  expect(page).toContain('Zuletzt geprüft am <time datetime="2019-04-03">3. April 2019</time>');
  const letters = partOf(site.get('a-z.html') ?? '', '<nav class="letters"', '</nav>');
  expect([...letters.matchAll(/">(.)<\/a>/g)].map(([, letter]) => letter).join('')).toBe('AOTZ');
  expect(site.get('a-z.html')).toContain('<h1>A bis Z</h1>');
});

test('scripts have their words, with the terms of the content filled in', async () => {
  const site = await siteIn('language: en\nterms: {record: {one: city, other: cities, a: a city}}');
  expect(site.get('assets/site.js')).toContain('"noteWindow.close":"Close"');
  expect(site.get('assets/site.js')).not.toContain('searchResults');
});

test('terms of the content are in the words of its pages', async () => {
  const site = await siteIn('terms: {toolkit: {one: handbook, other: handbooks}}');
  expect(site.get('apfel.html')).toContain('>Search the handbook</label>');
  expect(site.get('apfel.html')).toContain('>Whole handbook on one page</a>');
});

test('every document of a language from right to left says so, also one at a former path', async () => {
  const site = await siteIn('language: he');
  for (const path of ['apfel.html', 'obst.html', '404.html', 'print.html'])
    expect(site.get(path), path).toContain('<html lang="he" dir="rtl">');
});

test.each([
  ['de-AT', 'search-de.js'],
  ['es', 'search-es.js'],
  ['he', 'search-he.js'],
  ['en', undefined],
  ['fi', undefined],
])('the search of a site in %s knows the endings of its language', async (language, script) => {
  const folder = folderOf({ 'page.md': pathway('Text.') });
  const site = `${String(folder['site.yaml'])}language: ${language}\n`;
  const files = toFiles(await outputsOf(await corpusOf({ ...folder, 'site.yaml': site })));
  const search = files.get('assets/search.js') ?? '';
  expect(search).toContain('/* search.js */');
  expect(/search-\w+\.js/.exec(search)?.[0]).toBe(script);
});

test('letters without italics are marked, so that they are bold and upright', async () => {
  const pages = {
    'page.md': pathway('*words* *мир* *שלום* *漢字*', { steps: '[{id: step, text: Do it}]' }),
  };
  const page = (await siteOf(pages)).get('page.html') ?? '';
  expect(page).toContain(
    '<em>words</em> <em>мир</em> <em class="upright">שלום</em> <em class="upright">漢字</em>',
  );
});
