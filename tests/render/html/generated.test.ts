import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { handbook } from './handbook.ts';
import { outputsOf, othersOf, partOf, siteOf, toFiles } from './site-of.ts';

const garden = resolve(import.meta.dirname, '../../fixtures/garden');

const acronyms =
  'CSA: community-supported agriculture\nQ&A: questions and answers\nCSA+: {words: more of it, definition: A "share" & more.}\n';

/** A site with acronyms, works, sections and notes. */
const small = (more: Readonly<Record<string, string>> = {}): ReturnType<typeof siteOf> =>
  siteOf(
    {
      'soil/clay.md': pathway(
        'Join a CSA[^n].\n\n## "Why" clay\n\nA CSA+ and a CSA.\n\n[^n]: By *CSA*.',
        {
          title: 'Clay',
        },
      ),
      'sand.md': pathway(
        'See [clay](soil/clay.md#why-clay) and [here](#dunes).\n\n## Dunes\n\nText.',
        {
          title: 'Sand',
        },
      ),
    },
    { 'acronyms.yaml': acronyms, ...more },
  );

const mainOf = (document: string | undefined): string => partOf(document ?? '', '<main', '</main>');

test('the A to Z lists pages, sections, works, contacts and acronyms under their letters', async () => {
  const main = mainOf((await small()).get('a-z.html'));
  const items = [
    ...main.matchAll(
      /<h2 id="(.*?)">|<li(?: id="(.*?)")?>(?:<span class="former"[^>]*><\/span>)*<(?:a|cite)[^>]*>(.*?)</g,
    ),
  ];
  expect(items.map(([, letter, id, text]) => letter ?? (id ? `${id}: ${text}` : text))).toEqual([
    ...['A', 'C', 'D', 'O', 'Q', 'S', 'T', 'W'],
    ...['letter-a', 'A Handbook'],
    ...['letter-c', 'Clay', 'CSA', 'CSA+'],
    ...['letter-d', 'Dunes, in Sand'],
    ...['letter-o', 'contact-office: Office'],
    ...['letter-q', 'Q&#x26;A'],
    ...['letter-s', 'Sand'],
    ...['letter-t', 'resource-guide: The Guide'],
    ...['letter-w', '"Why" clay, in Clay'],
  ]);
  expect(main).toContain(
    '<a href="https://example.org/guide">The Guide</a>, The Press, 2018<span class="read-with">On <a href="soil/clay.html">Clay</a> and 1 more</span>',
  );
  expect(main).toContain('<a href="soil/clay.html#why-clay">"Why" clay, in Clay</a>');
});

test('the first use of an acronym on a page links to its entry in the glossary', async () => {
  const site = await small();
  expect(mainOf(site.get('glossary.html'))).toContain(
    '<div id="term-csa">\n<dt>CSA</dt>\n<dd>community-supported agriculture</dd>\n</div>\n<div id="term-csa-1">\n<dt>CSA+</dt>',
  );
  const clay = mainOf(site.get('soil/clay.html'));
  expect(
    [...clay.matchAll(/<a class="acronym" href="([^"]*)"[^>]*>(.*?)</g)].map((m) => m.slice(1)),
  ).toEqual([
    ['../glossary.html#term-csa', 'CSA'],
    ['../glossary.html#term-csa-1', 'CSA+'],
  ]);
  expect(clay).toContain('By <em>CSA</em>.');
  // What the script previews.
  expect(clay).toContain('data-words="community-supported agriculture">CSA<');
  expect(clay).toContain(
    'data-words="more of it" data-definition="A &#x22;share&#x22; &#x26; more.">CSA+<',
  );
  expect(mainOf(site.get('glossary.html')).replace(/>\n</g, '><')).toContain(
    '<dt>CSA+</dt><dd><p>more of it</p><p>A "share" &#x26; more.</p></dd>',
  );
});

test('without acronyms there is no glossary, and no link to one', async () => {
  const site = await siteOf({ 'p.md': pathway('Join a CSA.') });
  expect(site.has('glossary.html')).toBe(false);
  for (const [path, document] of site)
    expect([path, document.includes('glossary.html')]).toEqual([path, false]);
});

test('downloads are copied into the site and listed with type, size and checksum', async () => {
  const corpus = await load(garden);
  const others = othersOf(corpus).map((output) =>
    output.kind === 'word' ? { ...output, bytes: new Uint8Array(2049) } : output,
  );
  const outputs = await outputsOf(corpus, others);
  const main = mainOf(toFiles(outputs).get('downloads.html'));
  const copies = outputs.filter(({ kind }) => kind === 'download');
  expect(copies).toHaveLength(4);
  for (const { path, bytes } of copies) {
    const sum = createHash('sha256').update(bytes).digest('hex');
    expect(main).toContain(`<a href="${path.replace('site/', '')}">`);
    expect(main).toContain(`<code>${sum}</code>`);
  }
  expect(main).toContain('<th scope="col">File</th><th scope="col">For</th><th scope="col">Size');
  expect(main).toContain(
    'Whole toolkit (Word)</a></th><td>Reading, printing and adapting in Word</td><td>3 KB</td>',
  );
  expect(partOf(main, '<details>', '</details>').match(/<dt>/g)).toHaveLength(4);
  expect(toFiles(copies).get('downloads/checklist/first-season.html')).toContain(
    '<a href="../../index.html">Home</a>',
  );
});

test('without downloads, no page links to one, and the downloads page says so', async () => {
  const files = toFiles(await outputsOf(await load(garden), []));
  expect(files.get('downloads.html')).toContain('<p>This site has no downloads.</p>');
  for (const [path, document] of files)
    expect([path, /href="[^"]*(?:downloads|word|checklist)\//.test(document)]).toEqual([
      path,
      false,
    ]);
  expect(files.get('plots/everything.html')).not.toContain('Tick it on the checklist');
});

test('the single page has one h1 and unique ids', async () => {
  const files = toFiles(await outputsOf(await load(garden)));
  const document = files.get('print.html') ?? '';
  expect(document.match(/<h1/g)).toHaveLength(1);
  const ids = [...document.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const levels = [...document.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(
    true,
  );
});

test('no page has an empty list', async () => {
  for (const [path, document] of toFiles(await outputsOf(await load(garden))))
    expect([path, /<(ul|ol|dl)[^>]*>\s*<\/\1>/.test(document)]).toEqual([path, false]);
});

test('on the single page, links to pages, notes and acronyms stay on it', async () => {
  const main = mainOf((await small()).get('print.html'));
  expect(main).toContain('See <a href="#p2-why-clay">clay</a> and <a href="#p3-dunes">here</a>');
  expect(main).toContain('<h3 id="p2-why-clay">"Why" clay</h3>');
  expect(main).toContain('<a id="p2-note-1-ref-1" href="#p2-note-1" aria-label="Note 1">1</a>');
  expect(main).toContain('<li id="p2-note-1">');
  expect(main).toContain('<a class="acronym" href="#term-csa">CSA</a>');
  expect(main).toContain('<div id="term-csa">');
  const outside = [...main.matchAll(/ href="([^#"][^"]*)"/g)].map(([, href]) => href ?? '');
  expect(outside.filter((href) => !/^(?:https|mailto):|^downloads\//.test(href))).toEqual([]);
});

test('on the single page, contacts and resources appear once', async () => {
  const document = mainOf((await handbook()).get('print.html'));
  expect(document.match(/<h3 class="label">Contact</g)).toHaveLength(1);
  expect(document.match(/<h3 class="label">Related resource</g)).toHaveLength(2);
});

test('links of the 404 page start at the root of the server where the address of the site is known', async () => {
  const known = toFiles(await outputsOf(await load(garden))).get('404.html') ?? '';
  expect(known).toContain('<link rel="stylesheet" href="/handbook/assets/site.css">');
  expect(known).toContain('<a href="/handbook/a-z.html">A to Z of all pages</a>');
  expect(known).toContain('<meta name="robots" content="noindex">');
  expect(known).not.toContain('canonical');
  expect((await siteOf({})).get('404.html')).toContain('href="assets/site.css"');
});

test('there is a sitemap where the address of the site is known, and robots.txt at the root of a server', async () => {
  const files = toFiles(await outputsOf(await load(garden)));
  expect(files.get('sitemap.xml')).toContain(
    '<url><loc>https://garden.example.org/handbook/start/find-land.html</loc><lastmod>2022-',
  );
  expect(files.get('sitemap.xml')).toContain(
    '<url><loc>https://garden.example.org/handbook/a-z.html</loc></url>',
  );
  expect(files.get('sitemap.xml')).not.toMatch(
    /404|print|glossary|land\.html<\/loc><\/url>\n<url><loc>.*\/land/,
  );
  expect(files.has('robots.txt')).toBe(false);
  const own = await siteAt('https://a.example');
  expect(own.get('robots.txt')).toBe('Sitemap: https://a.example/sitemap.xml\n');
  expect((await siteOf({})).has('sitemap.xml')).toBe(false);
  expect((await siteAt('https://a.example/?a=b&c')).get('sitemap.xml')).toContain(
    '<loc>https://a.example/index.html<',
  );
});

test('pages have Open Graph metadata where the address of the site is known', async () => {
  const files = toFiles(await outputsOf(await load(garden)));
  expect(files.get('start/water.html')).toContain(
    '<meta property="og:url" content="https://garden.example.org/handbook/start/water.html">',
  );
  expect(files.get('start/water.html')).toContain('<meta property="og:title" content="Water">');
  expect((await siteOf({})).get('index.html')).not.toContain('og:');
});

test('each page shows the first sentence of the notice, the home page and the single page all of it', async () => {
  const whole = (text: string): string =>
    `<p class="notice"><span class="visually-hidden">Please note: </span>${text}</p>`;
  const site = await siteWith(
    'notice: By the U.S. and Dr. Doe, of *2019*, i.e. old. It may have changed. Ask.',
  );
  for (const path of ['index.html', 'print.html'])
    expect(site.get(path)).toContain(
      whole('By the U.S. and Dr. Doe, of *2019*, i.e. old. It may have changed. Ask.'),
    );
  expect(site.get('a-z.html')?.replace(/>\n</g, '><')).toContain(
    '<details class="notice"><summary><span class="visually-hidden">Please note: </span>By the U.S. and Dr. Doe, of *2019*, i.e. old.</summary><p>It may have changed. Ask.</p></details>',
  );
  const short = 'This is of 2019.';
  expect((await siteWith(`notice: ${short}`)).get('a-z.html')).toContain(whole(short));
  expect((await siteOf({})).get('index.html')).not.toContain('notice');
});

test('the email to report a problem says which page it is about', async () => {
  const site = await siteOf({ 'p.md': pathway('a', { title: '"A & B"' }) });
  const href =
    /<a href="(mailto:[^"]*)">Report a problem/.exec(site.get('p.html') ?? '')?.[1] ?? '';
  const url = new URL(href.replaceAll('&#x26;', '&'));
  expect(url.pathname).toBe('office@example.org');
  expect(url.searchParams.get('subject')).toBe('Problem with the page "A & B"');
  expect(url.searchParams.get('body')).toBe(
    'Page: A & B\r\nAddress: p.html\r\n\r\nWhat is wrong, and what should it say?\r\n',
  );
});

test('without scripts, the search form opens the A to Z', async () => {
  const site = await small();
  expect(site.get('soil/clay.html')).toContain(
    '<form class="search" role="search" action="../a-z.html">',
  );
  expect(site.get('index.html')).toContain('role="search" action="a-z.html">');
});

test('the search index has all visible text and is a valid script whatever the text', async () => {
  const hostile = '</script><script>alert(1)</script>\u2028';
  const site = await small({
    'index.md': pathway(
      `<!-- hidden -->\n\n${hostile} },{ "\\\\" end[^a].\n\n| a | b |\n| - | - |\n| c | d |\n\n[^a]: Note.`,
    ),
  });
  const script = site.get('assets/search-index.js') ?? '';
  expect(script).not.toMatch(/[<\u2028\u2029]/);
  const window: {
    siteSearchIndex?: { documents: { kind: string; href: string; text: string }[] };
  } = {};
  new Function('window', script)(window);
  const found = window.siteSearchIndex?.documents ?? [];
  expect(found.map(({ kind, href }) => `${kind} ${href}`)).toEqual([
    ...['page index.html', 'page soil/clay.html', 'part soil/clay.html#why-clay'],
    ...['page sand.html', 'part sand.html#dunes'],
    ...['page a-z.html', 'page glossary.html', 'page downloads.html', 'page print.html'],
    ...['page downloads.html', 'page downloads/checklist/checklist.html'],
    'page index.html#contact',
    'work a-z.html#resource-guide',
    ...[
      'term glossary.html#term-csa',
      'term glossary.html#term-csa-1',
      'term glossary.html#term-qa',
    ],
  ]);
  expect(found[0]?.text).toMatch(
    /^What a state does .* Take the first step\. alert\(1\) \},\{ "\\" end\. a\. b\. c\. d\. Note\.$/,
  );
});

test('two builds give the same bytes', async () => {
  const corpus = await corpusOf(folderOf({ 'p.md': pathway('a') }));
  expect(await outputsOf(corpus)).toEqual(await outputsOf(corpus));
});

function siteAt(url: string): ReturnType<typeof siteOf> {
  return siteWith(`url: ${url}`);
}

function siteWith(line: string): ReturnType<typeof siteOf> {
  const { 'site.yaml': site = '' } = folderOf({});
  return siteOf({}, { 'site.yaml': `${String(site)}${line}\n` });
}
