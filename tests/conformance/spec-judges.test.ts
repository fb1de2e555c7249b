import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { judgeHtml, judgeWord } from './spec-judges.ts';
import { toOutline } from './spec-outline.ts';
import { corpusOfBodies, differencesOf, toRendition, type Rendition } from './spec-pages.ts';

const body =
  'A **bold** word, `code` and [a link](https://a.org).[^n]\n\n- one\n- two\n\n' +
  '| western | eastern |\n|-|-|\n| up | down |\n\n    a  b\n\n[^n]: The note.';

let rendition: Rendition;

beforeAll(async () => {
  rendition = await toRendition(await corpusOfBodies({ Page: body }));
});

test('a page that is left as it is says what its Markdown says', async () => {
  expect(await differencesOf(rendition, ['Page'])).toEqual([]);
});

describe.each([
  ['a word is gone', / word/, ''],
  ['a word is there twice', / word/, ' word word'],
  ['two words are one', / word/, 'word'],
  ['a cell is gone', /(?<=>)eastern/, ''],
  ['an item is gone', /two/, ''],
  ['a space of code is gone', /a {2}b/, 'a b'],
  ['the note says something else', /The note\./, 'A note.'],
])('where %s', (_, from, to) => {
  test('the comparison of the web page finds it', async () => {
    expect(await found({ ...rendition, site: changedSite(from, to) })).toEqual(['html']);
  });

  test('the comparison of the Word file finds it', async () => {
    expect(await found({ ...rendition, word: changedWord(from, to) })).toEqual(['word']);
  });
});

test.each([
  ['no longer bold', /<\/?strong>/g, '', /<w:rStyle w:val="Strong"\/>/g, ''],
  ['no longer code', /<\/?code>/g, '', /<w:rFonts [^>]*Courier New[^>]*>/g, ''],
  [
    'a link to elsewhere',
    /https:\/\/a\.org/g,
    'https://b.org',
    /https:\/\/a\.org\//g,
    'https://b.org/',
  ],
])('the comparison finds what is %s', async (_, inHtml, toHtml, inWord, toWord) => {
  expect(await found({ ...rendition, site: changedSite(inHtml, toHtml) })).toEqual(['html']);
  expect(await found({ ...rendition, word: changedWord(inWord, toWord) })).toEqual(['word']);
});

test('a page that is missing is a difference', async () => {
  expect(await found({ ...rendition, site: {} })).toEqual(['html']);
  expect(await found({ ...rendition, word: changedWord(/Heading1/g, 'Heading2') })).toEqual([
    'word',
  ]);
});

test('outlines differ where a list is wide, a heading deeper, or a text marked otherwise', () => {
  const outlines = [
    '<ul><li>a</li></ul>',
    '<ul><li><p>a</p></li></ul>',
    '<ol><li>a</li></ol>',
    '<ol start="2"><li>a</li></ol>',
    '<h2>a</h2>',
    '<h3>a</h3>',
    '<p><em>a</em></p>',
    '<p><strong>a</strong></p>',
  ].map(toOutline);
  expect(new Set(outlines).size).toBe(outlines.length);
  expect(toOutline('<p>a\n b</p>\n<hr />')).toBe(toOutline('<div><p>a b</p><hr></div>'));
});

test('the Nu Html Checker finds elements that are not closed, and warns', async () => {
  const [page = ''] = Object.values(rendition.site);
  const faults = await judgeHtml({
    'sound.html': page,
    'open.html': page.replace('</article>', '<p><a href="#x"><em></article>'),
    'empty.html': page.replace('</article>', '<h2></h2></article>'),
    'control.html': page.replace('</article>', '<p>\u0001</p></article>'),
  });
  const names = faults.map((fault) => fault.split(':')[0]);
  expect([...new Set(names)].sort()).toEqual(['control.html', 'empty.html', 'open.html']);
});

test('the Open XML SDK finds an element that is not allowed, and XML that is none', async () => {
  expect(await judgeWord(rendition.word)).toEqual([]);
  expect(await judgeWord(changedWord(/<w:body>/, '<w:body><w:t>x</w:t>'))).not.toEqual([]);
  expect(await judgeWord(changedWord(/<w:body>/, '<w:body>\u0001'))).not.toEqual([]);
});

/** In which outputs the comparison finds a difference. */
async function found(changed: Rendition): Promise<string[]> {
  return (await differencesOf(changed, ['Page'])).map(({ output }) => output);
}

function changedSite(from: RegExp, to: string): Rendition['site'] {
  const pages = Object.entries(rendition.site);
  const changed = pages.map(([path, html]) => [
    path,
    path === 'page.html' ? html.replace(from, to) : html,
  ]);
  return Object.fromEntries(changed);
}

function changedWord(from: RegExp, to: string): Uint8Array {
  const parts = Object.entries(unzipSync(rendition.word)).map(([path, bytes]) => [
    path,
    path.startsWith('word/') ? strToU8(strFromU8(bytes).replace(from, to)) : bytes,
  ]);
  return zipSync(Object.fromEntries(parts));
}
