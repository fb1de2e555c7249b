import { describe, expect, test } from 'vitest';
import { corpusOf, findingsOf, folderOf, pathway } from '../../corpus-of.ts';

const open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60">';
const svg = (inner: string): string => `${open}\n${inner}\n</svg>`;

/** What is said about an SVG image, with its place in the image; and whether it is in the corpus. */
async function checked(image: string | Uint8Array) {
  const files = folderOf({ 'page.md': pathway('![Plots](a.svg)') }, { 'a.svg': image });
  const { findings, images } = await corpusOf(files);
  return { findings, said: findingsOf({ findings }), isKept: images.has('a.svg') };
}

describe('an SVG image is kept', () => {
  test.each<[string, string]>([
    ['that draws', svg('<g><path d="M0 0h9"/><text x="1"><tspan>Plots</tspan></text></g>')],
    [
      'with references to its own parts',
      svg(
        '<defs><linearGradient id="a"/><g id="b"/></defs><use href="#b"/><rect fill="url(#a)" style="mask:url( \'#b\' )"/>',
      ),
    ],
    [
      'with a style sheet',
      svg('<style><![CDATA[.a{fill:red} .b{fill:url(#c)}]]></style><rect class="a"/>'),
    ],
    [
      'with notes of its drawing program',
      svg(
        '<metadata xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:RDF r:about="http://a.example"/></metadata><g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="C:\\plots (1)"/>',
      ),
    ],
    [
      'with an XML declaration and a plain document type',
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- Plots -->\n${svg('')}`,
    ],
    [
      'with a prefix',
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="9" height="9"><s:rect/></s:svg>',
    ],
    ['of many elements', svg('<rect width="1" height="1"/>'.repeat(20_000))],
  ])('%s', async (_, image) => {
    expect(await checked(image)).toEqual({ findings: [], said: [], isKept: true });
  });
});

const withoutIt = 'In your drawing program, save the image as plain SVG without it, or as PNG.';

describe('an SVG image is refused, and in no output,', () => {
  test.each<[string, string, string]>([
    [
      'with a script',
      svg('<script>alert(1)</script>'),
      '2:1 svg-safe This SVG image contains a script (`<script>`)',
    ],
    [
      'with a script under another prefix',
      svg('<a:script xmlns:a="http://www.w3.org/2000/svg"/>'),
      '2:1 svg-safe This SVG image contains a script (`<script>`)',
    ],
    [
      'with a script of HTML',
      svg('<script xmlns="http://www.w3.org/1999/xhtml"/>'),
      '2:1 svg-safe This SVG image contains HTML (`<script>`)',
    ],
    [
      'with an event handler',
      svg('<rect onload="alert(1)"/>'),
      '2:1 svg-safe This SVG image contains a script (`onload`)',
    ],
    [
      'with HTML',
      svg('<foreignObject/>'),
      '2:1 svg-safe This SVG image contains HTML (`<foreignObject>`)',
    ],
    [
      'with a link',
      svg('<a href="javascript:alert(1)"/>'),
      '2:1 svg-safe This SVG image contains a link (`<a>`)',
    ],
    [
      'with an image',
      svg('<image href="data:image/png;base64,AA"/>'),
      '2:1 svg-safe This SVG image contains another image (`<image>`)',
    ],
    [
      'with an animation',
      svg('<set attributeName="href"/>'),
      '2:1 svg-safe This SVG image contains an animation (`<set>`)',
    ],
    [
      'with anything unknown',
      svg('<video/>'),
      "2:1 svg-safe This SVG image contains the element `<video>`, which outputs can't show",
    ],
    [
      'with a part from outside',
      svg('<g>\n  <use xlink:href="http://a.example/b.svg#c"/></g>'),
      '3:3 svg-safe This SVG image refers to something outside of it: `http://a.example/b.svg#c`',
    ],
    [
      'with a paint from outside',
      svg('<rect fill="url( \'b.svg#c\')"/>'),
      '2:1 svg-safe This SVG image refers to something outside of it: `b.svg#c`',
    ],
    [
      'with a font in its style sheet',
      svg('<style>@font-face{src:url(data:font/woff2;base64,AA)}</style>'),
      '2:1 svg-safe This SVG image refers to something outside of it: `data:font/woff2;base64,AA`',
    ],
    [
      'with another style sheet',
      svg('<style>@import "b.css";</style>'),
      '2:1 svg-safe This SVG image refers to something outside of it: `@import`',
    ],
    [
      'with an escape that hides an address',
      svg('<rect style="fill:u\\72l(b.svg#c)"/>'),
      '2:1 svg-safe This SVG image refers to something outside of it: `\\`',
    ],
    [
      'with a base address',
      svg('<g xml:base="http://a.example/"/>'),
      '2:1 svg-safe This SVG image refers to something outside of it: `http://a.example/`',
    ],
    [
      'with a style sheet of XML',
      `<?xml-stylesheet href="b.css"?>${svg('')}`,
      '1:1 svg-safe This SVG image contains an instruction to programs: `?xml-stylesheet href="b.css"?`',
    ],
    [
      'in an instruction that hides a script',
      `<?a > <!-- ?><script/><?b --> ?>${svg('')}`,
      '1:1 svg-safe This SVG image contains an instruction to programs: `?a`',
    ],
    [
      'in another encoding',
      `<?xml version="1.0" encoding="utf-7"?>${svg('')}`,
      '1:1 svg-safe This SVG image is not in UTF-8',
    ],
    [
      'with entities',
      `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`,
      '1:1 svg-safe This SVG image has a document type with entities',
    ],
    [
      'with a document type from outside',
      `<!DOCTYPE svg SYSTEM "a.dtd">${svg('')}`,
      '1:1 svg-safe This SVG image has a document type with entities',
    ],
    [
      'without a namespace',
      '<svg width="1" height="1"/>',
      "1:1 svg-safe This SVG image has no namespace, so browsers don't show it",
    ],
    [
      'without a size',
      svg('').replace(/ viewBox="[^"]*"/, ''),
      '1:1 svg-safe This SVG image has no size',
    ],
    [
      'that is cut off',
      svg('<g>').replace('</svg>', ''),
      '1:1 svg-safe This SVG image is damaged: `<g>` is not closed',
    ],
    [
      'that is two images',
      svg('') + svg(''),
      '1:1 svg-safe This SVG image is damaged: it has more than one first tag',
    ],
    ['that is a PNG', '\u0089PNG', '1:1 svg-safe This file is not an SVG image'],
    ['that is empty', '', '1:1 svg-safe This file is not an SVG image'],
  ])('%s', async (_, image, finding) => {
    const { said, isKept } = await checked(image);
    expect(said).toEqual([`a.svg:${finding}`]);
    expect(isKept).toBe(false);
  });

  test('with help that says what to do', async () => {
    const { findings } = await checked(svg('<script/>'));
    expect(findings).toMatchObject([{ severity: 'error', help: withoutIt }]);
  });
});

describe('an SVG image that would take too long is refused at once:', () => {
  const tooComplex =
    'a.svg:1:1 svg-safe This SVG image is too complex: more than 50000 elements are drawn';
  const tenfold = (part: (index: number) => string): string =>
    Array.from({ length: 9 }, (_, index) => part(index + 1)).join('');

  test.each<[string, string]>([
    ['too many elements', svg('<g/>'.repeat(50_000))],
    [
      'copies of copies',
      svg(
        `<g id="a0"/>${tenfold((index) => `<g id="a${index}">${`<use href="#a${index - 1}"/>`.repeat(10)}</g>`)}`,
      ),
    ],
    [
      'patterns of patterns',
      svg(
        `<g id="a0"/>${tenfold((index) => `<pattern id="a${index}">${`<rect fill="url(#a${index - 1})"/>`.repeat(10)}</pattern>`)}`,
      ),
    ],
    [
      'masks by a style sheet',
      svg(
        `<style>.m{mask:url(#a0)}</style><g id="a0">${'<rect/>'.repeat(999)}</g>${'<g class="m"/>'.repeat(99)}`,
      ),
    ],
    ['a circle of references', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
  ])('%s', async (_, image) => {
    expect((await checked(image)).said).toEqual([tooComplex]);
  });

  test('nested too deeply', async () => {
    const { said } = await checked(svg('<g>'.repeat(50_000)));
    expect(said).toEqual([
      'a.svg:2:301 svg-safe This SVG image is nested more than 100 levels deep',
    ]);
  });

  test('too large', async () => {
    const { said } = await checked(svg(' '.repeat(2 * 1024 * 1024)));
    expect(said).toEqual(['a.svg:1:1 file-readable This file has 2049 KB; the limit is 2048 KB']);
  });

  test('no text takes long to read', async () => {
    const started = process.cpuUsage().user;
    for (const part of [
      '<a ',
      '<g>',
      '<!--',
      '<![CDATA[',
      'url(',
      ' a="url( "',
      '{',
      '<text',
      '<?a',
    ])
      await checked(svg(part.repeat(Math.floor(1_900_000 / part.length))));
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(20_000);
  });
});
