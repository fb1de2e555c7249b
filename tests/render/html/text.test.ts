import { expect, test } from 'vitest';
import type { RootContent } from 'mdast';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { outputsOf, siteOf, textOf } from './site-of.ts';

test('hostile text is escaped everywhere', async () => {
  const hostile = '<script>alert(1)</script> "&\' </title><img src=x onerror=alert(1)>';
  const quoted = JSON.stringify(hostile);
  const site = await siteOf(
    {
      'page.md': pathway('`<script>`\n\n```\n</code><script>\n```\n\n![<script>"](none.png)', {
        title: quoted,
        description: quoted,
        steps: `[{id: step, text: ${quoted}}]`,
      }),
    },
    {
      'contacts.yaml': `office:\n  role: ${quoted}\n  organization: ${quoted}\n  email: office@example.org\n  subject: ${quoted}\n  purpose: ${quoted}\n  verified: 2019-04-03\n`,
      'resources.yaml': `guide:\n  title: ${quoted}\n  publisher: ${quoted}\n`,
    },
  );
  for (const [path, document] of site) {
    if (!path.endsWith('.html') || path.startsWith('downloads/')) continue;
    // Between quotes a `<` is only a letter, and quotes themselves are written otherwise.
    const own = /<script src="[./a-z]*assets\/site\.js" defer><\/script>/;
    const tags =
      document
        .replace(own, '')
        .replace(/="[^"]*"/g, '=""')
        .match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => /script|<img|onerror|alert/.test(tag))).toEqual([]);
    expect(tags.filter((tag) => tag === '</title>')).toHaveLength(1);
  }
  expect(site.get('page.html')).toContain('&#x3C;script>alert(1)&#x3C;/script>');
});

test.each([
  ['a page', '[x](index.md)', '<a href="index.html">x</a>'],
  ['a part of a page', '[x](index.md#a-part)', '<a href="index.html#a-part">x</a>'],
  ['a part of this page', '[x](#a-part)', '<a href="#a-part">x</a>'],
  ['a page that is not there', '[x](none.md)', 'x'],
  ['a picture', '[x](dot.png)', '<a href="dot.png">x (PNG, 1 KB)</a>'],
  ['a file that is no picture', '[x](none.pdf)', 'x'],
  [
    'another site',
    '[x](https://a.org/b?c&d "T")',
    '<a href="https://a.org/b?c&#x26;d" title="T">x</a>',
  ],
  [
    'an address that shows itself',
    '<https://a.org>',
    '<a href="https://a.org" class="address">https://a.org</a>',
  ],
  ['an address with a space', '[x](<https://a.org/b c>)', '<a href="https://a.org/b%20c">x</a>'],
  ['a mailbox', '[x](mailto:a@a.org)', '<a href="mailto:a@a.org">x</a>'],
  ['a definition', '[x][y]\n\n[y]: https://a.org', '<a href="https://a.org">x</a>'],
  ['a link without text', '[](https://a.org)', '<a href="https://a.org">https://a.org</a>'],
  ['a script', '[x](javascript:alert(1))', 'x'],
  ['a script in disguise', '[x](<java\tscript:alert(1)>)', 'x'],
  ['a script behind a definition', '[x][y]\n\n[y]: javascript:alert(1)', 'x'],
  ['data', '[x](data:text/html,x)', 'x'],
  ['a place outside the folder', '[x](../../x.md)', 'x'],
  ['nothing', '[x](<>)', 'x'],
])('a link to %s', async (_, markdown, expected) => {
  const text = await textOf(markdown, { 'dot.png': new Uint8Array([1]) });
  expect(text).toBe(`<p>${expected}</p>`);
});

test.each([
  ['its own page', 'url: https://a.org/w\n  urlKind: landing', '<a href="https://a.org/w">x</a>'],
  [
    "its publisher's page alone",
    'url: https://www.a.org/w\n  urlKind: publisher',
    'x (look for it at <a href="https://www.a.org/w">a.org/w</a>)',
  ],
  ['no address', 'year: 2018', 'x'],
])('a link to a resource that has %s', async (_, yaml, expected) => {
  const text = await textOf('[x](resources.yaml#work)', {
    'resources.yaml': `work:\n  title: W\n  publisher: P\n  ${yaml}\nguide:\n  title: G\n  publisher: P\n`,
  });
  expect(text).toBe(`<p>${expected}</p>`);
});

test('links between nested folders work, with names encoded', async () => {
  const site = await siteOf(
    {
      'a/b/deep.md': pathway('[up](../../index.md) [across](../../c/a%231.md#x) ![p](../p%3F.png)'),
      'c/a#1.md': pathway('## x\n\n[back](../a/b/deep.md)'),
    },
    { 'a/p?.png': new Uint8Array([1]) },
  );
  const deep = site.get('a/b/deep.html');
  expect(deep).toContain('<a href="../../index.html">up</a>');
  expect(deep).toContain('<a href="../../c/a%231.html#x">across</a>');
  expect(deep).toContain('<img src="../p%3F.png" alt="p">');
  expect(deep).toContain('<link rel="stylesheet" href="../../assets/site.css">');
  expect(deep).toContain('href="../../downloads/word/handbook.docx"');
  expect(site.get('c/a#1.html')).toContain('<a href="../a/b/deep.html">back</a>');
});

test.each([
  ['of the folder', '![Alt](dot.png)', '<img src="dot.png" alt="Alt">'],
  ['by its definition', '![Alt][d]\n\n[d]: dot.png', '<img src="dot.png" alt="Alt">'],
  ['without words', '![](dot.png)', '<img src="dot.png" alt="">'],
  ['that is not there', '![Alt](none.png)', 'Alt'],
  ['of another site', '![Alt](https://a.org/x.png)', 'Alt'],
  ['that is a script', '![Alt](javascript:x)', 'Alt'],
])('a picture %s', async (_, markdown, expected) => {
  const text = await textOf(markdown, { 'dot.png': new Uint8Array([1]) });
  expect(text).toBe(`<p>${expected}</p>`);
});

test('raw HTML is left out', async () => {
  expect(await textOf('a <b onclick="x">b</b> c\n\n<div>d</div>')).toBe('<p>a b c</p>');
});

test('headings have the same anchors as on GitHub, and empty ones are left out', async () => {
  expect(await textOf('# One\n\n## Two & *2*\n\n## Two & 2\n\n##\n\n###### Six')).toBe(
    [
      ...linked('<h2 id="one">One</h2>', 'one', 'One'),
      ...linked('<h2 id="two--2">Two &#x26; <em>2</em></h2>', 'two--2', 'Two &#x26; 2'),
      ...linked('<h2 id="two--2-1">Two &#x26; 2</h2>', 'two--2-1', 'Two &#x26; 2'),
      '<h6 id="six">Six</h6>',
    ].join('\n'),
  );
});

/** A heading with the link beside it. */
function linked(heading: string, anchor: string, words: string): string[] {
  return [
    '<div class="heading heading-2">',
    heading,
    `<a class="anchor" href="#${anchor}" aria-label="Link to this section: ${words}"></a>`,
    '</div>',
  ];
}

test('cells are aligned by a class, short rows are filled, and empty headers are plain cells', async () => {
  const text = await textOf('| a | b | |\n| :- | -: | :-: |\n| 1 | 2 | 3 |\n| 4 |');
  expect(text).not.toContain(' align=');
  expect(text).toBe(
    '<div class="table" role="group" tabindex="0" aria-label="Table">\n<table><thead><tr>' +
      '<th class="align-left" scope="col">a</th><th class="align-right" scope="col">b</th><td class="align-center"></td></tr></thead>' +
      '<tbody><tr><td class="align-left">1</td><td class="align-right">2</td><td class="align-center">3</td></tr>' +
      '<tr><td class="align-left">4</td><td class="align-right"></td><td class="align-center"></td></tr></tbody></table>\n</div>',
  );
});

test('the box of a task is described in words, and is not a form field', async () => {
  const text = await textOf('- [x] a\n- [ ] b\n\n  c');
  expect(text).not.toContain('<input');
  expect(text).toContain(
    '<span class="box box-done"><span class="visually-hidden">Done:</span></span> a',
  );
  expect(text).toContain(
    '<span class="box box-open"><span class="visually-hidden">To do:</span></span> b',
  );
});

test('an unknown type of node is an error with its name', async () => {
  const corpus = await corpusOf(folderOf({ 'page.md': pathway('a') }));
  // The type does not exist: that is what the test is about.
  corpus.pages.get('page.md')?.tree.children.push({ type: 'sidebar' } as unknown as RootContent);
  await expect(outputsOf(corpus)).rejects.toThrow(
    /^Cannot render a node of type `sidebar` as HTML$/,
  );
});
