import { describe, expect, test } from 'vitest';
import { exif, jpegOf, pngOf } from '../../images.ts';
import { siteOf, textOf } from './site-of.ts';
import { pathway } from '../../corpus-of.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1in" viewBox="0 0 3 2"/>';
const files = {
  'a.png': pngOf(30, 20),
  'b.png': pngOf(9, 9),
  'c.svg': svg,
  'é 1.png': pngOf(1, 1),
};
const image = '<img src="a.png" alt="Plots" width="30" height="20">';

test.each([
  ['![Plots](a.png)', `<p>${image}</p>`],
  ['![Plots](c.svg)', '<p><img src="c.svg" alt="Plots" width="96" height="64"></p>'],
  ['![Plots](<é 1.png>)', '<p><img src="%C3%A9%201.png" alt="Plots" width="1" height="1"></p>'],
  ['![Plots](gone.png)', '<p>Plots</p>'],
])('%s has its size', async (markdown, html) => {
  expect(await textOf(markdown, files)).toBe(html);
});

test('a photo that a camera stored on its side has the size that browsers show', async () => {
  const photo = jpegOf(6, 3, { segments: [exif({ orientation: 6 })] });
  expect(await textOf('![Plots](d.jpg)', { 'd.jpg': photo })).toContain('width="24" height="48"');
});

test('an SVG image is a file of the site as it is', async () => {
  const site = await siteOf({ 'page.md': pathway('![Plots](c.svg)') }, files);
  expect(site.get('c.svg')).toBe(svg);
  expect(site.get('page.html')).not.toContain('viewBox="0 0 3 2"');
});

test('a refused SVG image is in no file of the site', async () => {
  const bad = svg.replace('/>', '><script>alert(1)</script></svg>');
  const site = await siteOf({ 'page.md': pathway('![Plots](c.svg)') }, { 'c.svg': bad });
  expect([...site.keys()].filter((path) => path.endsWith('.svg'))).toEqual([]);
  expect(site.get('page.html')).toContain('<p>Plots</p>');
});

describe('the caption of an image', () => {
  test.each([
    [
      '![Plots](a.png "The *first* year")',
      `<figure>${image}<figcaption>The *first* year</figcaption></figure>`,
    ],
    [
      '![Plots][a]\n\n[a]: a.png "First"',
      `<figure>${image}<figcaption>First</figcaption></figure>`,
    ],
    [
      '![Plots](a.png "First")\n![Nine](b.png)\\\n![Plots](a.png "Third")',
      `<figure>${image}<figcaption>First</figcaption></figure>\n<p><img src="b.png" alt="Nine" width="9" height="9"></p>\n<figure>${image}<figcaption>Third</figcaption></figure>`,
    ],
    [
      '[![Plots](a.png "First")](https://example.org)',
      `<figure><a href="https://example.org">${image}</a><figcaption>First</figcaption></figure>`,
    ],
    [
      '- ![Plots](a.png "First")',
      `<ul>\n<li>\n<figure>${image}<figcaption>First</figcaption></figure>\n</li>\n</ul>`,
    ],
    ['![Plots](a.png " ")', `<p>${image}</p>`],
  ])('is below it: %s', async (markdown, html) => {
    expect(await textOf(markdown, files)).toBe(html);
  });

  test('is a tooltip inside a sentence', async () => {
    const shown = image.replace('>', ' title="First">');
    expect(await textOf('See ![Plots](a.png "First").', files)).toBe(`<p>See ${shown}.</p>`);
  });

  test('loads a style sheet, which a page without captions does not', async () => {
    const pages = { 'page.md': pathway('![Plots](a.png "First")') };
    const site = await siteOf(pages, files);
    const loads = (page: string): boolean => (site.get(page) ?? '').includes('constructs.css');
    expect(['page.html', 'index.html', 'print.html'].map(loads)).toEqual([true, false, true]);
  });

  test('is found by the search', async () => {
    const site = await siteOf({ 'page.md': pathway('![Plots](a.png "First year")') }, files);
    expect(site.get('assets/search-index.js')).toContain('Plots. First year');
  });

  test('is below its image in a footnote, before the way back', async () => {
    const site = await siteOf(
      { 'page.md': pathway('A.[^a]\n\n[^a]: ![Plots](a.png "First")') },
      files,
    );
    expect(site.get('page.html')).toMatch(
      /<figure><img [^>]*><figcaption>First<\/figcaption><\/figure><p> <a class="back"/,
    );
  });
});
