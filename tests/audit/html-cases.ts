/** A sound page, with a text in place of its own. */
export function htmlPage(
  main = '',
  { html = 'lang="en"', title = '<title>Garden</title>', frame = 'main' } = {},
): string {
  return `<!doctype html><html ${html}><head>${title}</head><body><${frame}><h1>Water</h1>${main}</${frame}></body></html>`;
}

/** Rule, a page with one fault, the same page mended, and what is said about the first. */
export const htmlCases = [
  [
    'document-title',
    htmlPage('', { title: '<title> </title>' }),
    htmlPage(),
    'Unexpected page without a title, expected one',
  ],
  [
    'document-language',
    htmlPage('', { html: 'lang=""' }),
    htmlPage(),
    'Unexpected page without a language, expected one such as `en`',
  ],
  [
    'heading-present',
    htmlPage().replace(/<h1>.*<\/h1>/, '<p>Water</p>'),
    htmlPage(),
    'Unexpected text without headings, expected at least one',
  ],
  [
    'heading-levels',
    htmlPage('<h3>Hoses</h3>'),
    htmlPage('<h2>Hoses</h2>'),
    'Unexpected heading of level 3, expected level 2 at most',
  ],
  [
    'heading-filled',
    htmlPage('<h2> </h2>'),
    htmlPage('<h2><img src="a" alt="Tap"></h2>'),
    'Unexpected empty heading of level 2, expected words',
  ],
  [
    'picture-described',
    htmlPage('<img src="tap.png">'),
    htmlPage('<img src="tap.png" alt="">'),
    'Unexpected picture without alternative text, expected words for what it shows',
  ],
  [
    'picture-described',
    htmlPage('<img src="tap.png" alt="tap.png">'),
    htmlPage('<img src="tap.png" alt="A tap">'),
    'Unexpected file name `tap.png` as alternative text, expected words for what the picture shows',
  ],
  [
    'field-named',
    htmlPage('<input id="a">'),
    htmlPage('<label for="a">Name</label><input id="a">'),
    'Unexpected `input` without a label, expected one',
  ],
  [
    'field-named',
    htmlPage('<select></select>'),
    htmlPage('<label>Plot <select></select></label>'),
    'Unexpected `select` without a label, expected one',
  ],
  [
    'field-named',
    htmlPage('<textarea aria-labelledby="b"></textarea>'),
    htmlPage('<p id="b">Wishes</p><textarea aria-labelledby="b"></textarea>'),
    'Unexpected `textarea` without a label, expected one',
  ],
  [
    'table-header',
    htmlPage('<table><tr><td>A</td></tr></table>'),
    htmlPage('<table><tr><th>A</th></tr></table>'),
    'Unexpected table without header cells, expected some',
  ],
  [
    'link-text-present',
    htmlPage('<a href="a"><span aria-hidden="true">→</span></a>'),
    htmlPage('<a href="a" aria-label="Next page"><span aria-hidden="true">→</span></a>'),
    'Unexpected link without words, expected some',
  ],
  [
    'link-text-tells',
    htmlPage('<a href="a">Read more</a>'),
    htmlPage('<a href="a" aria-label="More about taps">Read more</a>'),
    'Unexpected link text `Read more`, expected words that say where it leads',
  ],
  [
    'ids-unique',
    htmlPage('<p id="a"></p><p id="a"></p>'),
    htmlPage('<p id="a"></p><p id="b"></p>'),
    'Unexpected second element with the id `a`, expected one',
  ],
  [
    'landmark-main',
    htmlPage('', { frame: 'div' }),
    htmlPage(),
    'Unexpected page without a main part, expected one',
  ],
] as const;
