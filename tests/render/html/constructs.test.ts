import { describe, expect, test } from 'vitest';
import { siteOf, textOf } from './site-of.ts';
import { pathway } from '../../corpus-of.ts';

/** The HTML without line ends between elements. */
const htmlOf = async (markdown: string): Promise<string> =>
  (await textOf(markdown)).replace(/>\n+</g, '><');

describe('a callout', () => {
  test.each([
    ['note', 'Note'],
    ['tip', 'Tip'],
    ['important', 'Important'],
    ['warning', 'Warning'],
    ['caution', 'Caution'],
  ])('of the kind %s has the label %s in words', async (kind, label) => {
    expect(await htmlOf(`> [!${kind.toUpperCase()}]\n> Dig.`)).toBe(
      `<div class="callout callout-${kind}" role="note" aria-label="${label}"><p class="callout-label">${label}</p><p>Dig.</p></div>`,
    );
  });

  test.each([
    ['a list', '> [!TIP]\n> - One', '<ul><li>One</li></ul>'],
    ['a callout', '> [!TIP]\n> > [!NOTE]\n> > In it', '<div class="callout callout-note"'],
    ['a table', '> [!TIP]\n> | A |\n> | - |\n> | b |', '<td>b</td>'],
    [
      'details',
      '> [!TIP]\n> <details>\n> <summary>More</summary>\n>\n> Text.\n>\n> </details>',
      '<details><summary>More</summary><p>Text.</p></details>',
    ],
    ['a definition list', '> [!TIP]\n> Bed\n> : Soil', '<dl><dt>Bed</dt><dd>Soil</dd></dl>'],
    ['a footnote', '> [!TIP]\n> Text[^a].\n\n[^a]: Source.', '<sup class="note-reference">'],
  ])('with %s holds it', async (_, markdown, expected) => {
    const html = await htmlOf(markdown);
    expect(html).toMatch(/^<div class="callout callout-tip".*<\/div>$/s);
    expect(html).toContain(expected);
  });

  test('in an item is a part of the item', async () => {
    expect(await htmlOf('- Item\n\n  > [!TIP]\n  > Text')).toMatch(
      /^<ul><li><p>Item<\/p><div class="callout .*<\/div><\/li><\/ul>$/s,
    );
  });
});

test.each([
  [
    'details without a line of their own have a general one',
    '<details>\n\nText.\n\n</details>',
    '<details><summary>Details</summary><p>Text.</p></details>',
  ],
  [
    'details may hold details, lists and tables',
    '<details>\n<summary>A *b*</summary>\n\n- One\n\n<details>\n<summary>C</summary>\n\n| D |\n| - |\n| e |\n\n</details>\n\n</details>',
    '<details><summary>A <em>b</em></summary><ul><li>One</li></ul><details><summary>C</summary><div class="table" role="group" tabindex="0" aria-label="Table"><table><thead><tr><th scope="col">D</th></tr></thead><tbody><tr><td>e</td></tr></tbody></table></div></details></details>',
  ],
  [
    'a definition of several paragraphs keeps them',
    'Path\n: One\n\n  Two\n: Three',
    '<dl><dt>Path</dt><dd><p>One</p><p>Two</p></dd><dd>Three</dd></dl>',
  ],
  [
    'safe tags are elements, also in cells, and a comment is nothing',
    'a<br>b<sub>1</sub><sup>2</sup><kbd>C</kbd><abbr title="One &amp; two">OT</abbr><!-- x -->\n\n| A<br>b |\n| - |\n| c<sub>d</sub> |',
    '<p>a<br>b<sub>1</sub><sup>2</sup><kbd>C</kbd><abbr title="One &#x26; two">OT</abbr></p><div class="table" role="group" tabindex="0" aria-label="Table"><table><thead><tr><th scope="col">A<br>b</th></tr></thead><tbody><tr><td>c<sub>d</sub></td></tr></tbody></table></div>',
  ],
])('%s', async (_, markdown, expected) => {
  expect((await htmlOf(markdown)).replace(/<br>\n/g, '<br>')).toBe(expected);
});

test('the id of a heading outlives its text, also in links', async () => {
  const html = await htmlOf('## A new title {#old-steps}\n\n[Up](#old-steps)');
  expect(html).toContain('<h2 id="old-steps">A new title</h2>');
  expect(html).toContain('<a href="#old-steps">Up</a>');
});

test('the numbers of footnotes side by side have a comma between them', async () => {
  const html = await htmlOf('One[^a][^b] two[^a] [^b]\n\n[^a]: A.\n\n[^b]: B.');
  expect(html.replace(/<[^>]*>/g, '')).toBe('One1, 2 two1 2');
});

describe('text from right to left', () => {
  test.each([
    ['a paragraph', 'שלום (2020).', '<p dir="rtl">שלום (2020).</p>'],
    ['a heading', '## שלום', '<div class="heading heading-2" dir="rtl"><h2 id="שלום">'],
    ['a list', '- שלום\n- two', '<ul dir="rtl"><li>שלום</li><li>two</li></ul>'],
    ['a quotation', '> שלום', '<blockquote dir="rtl"><p>שלום</p></blockquote>'],
    ['a word in other text', 'a שלום', '<p>a שלום</p>'],
    ['a number', '2020', '<p>2020</p>'],
  ])('says so: %s', async (_, markdown, expected) => {
    expect(await htmlOf(markdown)).toContain(expected);
  });

  test('on a page from right to left is nothing special, but other text is', async () => {
    const site = await siteOf(
      { 'page.md': pathway('שלום\n\nHello') },
      { 'site.yaml': siteYaml('he') },
    );
    expect(site.get('page.html')).toMatch(/<p>שלום<\/p>\s*<p dir="ltr">Hello<\/p>/);
  });
});

function siteYaml(language: string): string {
  return [
    'title: A Handbook',
    'description: A handbook that exists to try things out, in fifty characters or more.',
    'publisher: The Press',
    `language: ${language}`,
    'contact: office',
    'checklist: {title: Checklist, introduction: Check each step.}',
    'files: {word: handbook, checklist: checklist}',
    'navigation: [{page: index.md}, {page: page.md}]',
    '',
  ].join('\n');
}

describe('an acronym with a hyphen', () => {
  test('is on one line, without another character in it', async () => {
    expect(await htmlOf('A W-LAN, two W-LANs, non-W-LAN, well-known, H1234-001, `W-LAN`')).toBe(
      '<p>A <span class="unbroken">W-LAN</span>, two <span class="unbroken">W-LANs</span>, non-<span class="unbroken">W-LAN</span>, well-known, <span class="unbroken">H1234-001</span>, <code>W-LAN</code></p>',
    );
  });

  test('is so in titles and the menu as well, but not in the title of the window', async () => {
    const page = (await siteOf({ 'page.md': pathway('a', { title: 'All W-LANs' }) })).get(
      'page.html',
    );
    expect(page).toContain('<title>All W-LANs');
    expect(page).toContain('<h1>All <span class="unbroken">W-LANs</span></h1>');
  });
});

test('an option in code is on one line, if it is not long', async () => {
  expect(await htmlOf('`dig --dry-run`, `a--b`, `--with-so-many-words-that-it-fills-a-line`')).toBe(
    '<p><code>dig <span class="unbroken">--dry-run</span></code>, <code>a--b</code>, <code>--with-so-many-words-that-it-fills-a-line</code></p>',
  );
});

test('a task in a numbered list keeps its number and has its box', async () => {
  expect(await htmlOf('1. [x] Dig')).toContain(
    '<ol class="contains-task-list"><li class="task-list-item"><span class="box box-done">',
  );
});
