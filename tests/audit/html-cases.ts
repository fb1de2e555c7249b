/** A page without faults, with some content of one's own. */
export function htmlPage(
  main = '',
  { html = 'lang="en"', title = '<title>Garden</title>', frame = 'main' } = {},
): string {
  return `<!doctype html><html ${html}><head>${title}</head><body><${frame}><h1>Water</h1>${main}</${frame}></body></html>`;
}

/** Rule, a page with one fault, the same page fixed, and the message about the first. */
export const htmlCases = [
  [
    'document-title',
    htmlPage('', { title: '<title> </title>' }),
    htmlPage(),
    'The page has no title',
  ],
  ['document-language', htmlPage('', { html: 'lang=""' }), htmlPage(), 'The page has no language'],
  [
    'heading-present',
    htmlPage().replace(/<h1>.*<\/h1>/, '<p>Water</p>'),
    htmlPage(),
    'The text has no headings',
  ],
  [
    'heading-levels',
    htmlPage('<h3>Hoses</h3>'),
    htmlPage('<h2>Hoses</h2>'),
    'Heading level jumps from 1 to 3 (heading "Hoses")',
  ],
  [
    'heading-filled',
    htmlPage('<h2> </h2>'),
    htmlPage('<h2><img src="a" alt="Tap"></h2>'),
    'Empty heading of level 2 (<h2>)',
  ],
  [
    'image-described',
    htmlPage('<img src="tap.png">'),
    htmlPage('<img src="tap.png" alt="">'),
    'Image has no alt text (tap.png)',
  ],
  [
    'image-described',
    htmlPage('<img src="tap.png" alt="tap.png">'),
    htmlPage('<img src="tap.png" alt="A tap">'),
    'Alt text `tap.png` is only a file name (tap.png)',
  ],
  [
    'field-named',
    htmlPage('<input id="a">'),
    htmlPage('<label for="a">Name</label><input id="a">'),
    'Field `<input>` has no label (a)',
  ],
  [
    'field-named',
    htmlPage('<select></select>'),
    htmlPage('<label>Plot <select></select></label>'),
    'Field `<select>` has no label',
  ],
  [
    'field-named',
    htmlPage('<textarea aria-labelledby="b"></textarea>'),
    htmlPage('<p id="b">Wishes</p><textarea aria-labelledby="b"></textarea>'),
    'Field `<textarea>` has no label',
  ],
  [
    'table-header',
    htmlPage('<table><tr><td>A</td></tr></table>'),
    htmlPage('<table><tr><th>A</th></tr></table>'),
    'Table 1 has no header cells',
  ],
  [
    'link-text-present',
    htmlPage('<a href="a"><span aria-hidden="true">→</span></a>'),
    htmlPage('<a href="a" aria-label="Next page"><span aria-hidden="true">→</span></a>'),
    'Link has no text (to `a`)',
  ],
  [
    'link-text-descriptive',
    htmlPage('<a href="a">Read more</a>'),
    htmlPage('<a href="a" aria-label="More about taps">Read more</a>'),
    "Link text `Read more` doesn't say where the link goes (to `a`)",
  ],
  [
    'link-text-descriptive',
    htmlPage('<a href="a#more">Find out more</a>'),
    htmlPage('<a href="a#find-out-more-1">Find out more</a>'),
    "Link text `Find out more` doesn't say where the link goes (to `a#more`)",
  ],
  [
    'ids-unique',
    htmlPage('<p id="a"></p><p id="a"></p>'),
    htmlPage('<p id="a"></p><p id="b"></p>'),
    'Duplicate id `a`',
  ],
  ['landmark-main', htmlPage('', { frame: 'div' }), htmlPage(), 'The page has no `<main>` element'],
] as const;
