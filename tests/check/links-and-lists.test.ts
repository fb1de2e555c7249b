import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import type { Finding } from '../../src/model/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';
import { jpegOf, pngOf } from '../images.ts';
import { withKeys } from './example-folder.ts';

const page = (body: string, more: Files = {}): Files =>
  folderOf({ 'page.md': pathway(body) }, more);

async function found(files: Files): Promise<readonly string[]> {
  const corpus = await corpusOf(files);
  const checked = await check(corpus, { today: '2020-01-01' });
  return findingsOf(checked);
}

describe('link-text-meaningful', () => {
  test.each([
    [
      'Click [here](https://example.org).',
      '11:7',
      "Link text `here` doesn't say where the link goes",
    ],
    [
      '[Click here!](https://example.org)',
      '11:1',
      "Link text `Click here!` doesn't say where the link goes",
    ],
    ['[**Read\nmore**](index.md)', '11:1', "Link text `Read more` doesn't say where the link goes"],
    [
      'See [this page][a].\n\n[a]: index.md',
      '11:5',
      "Link text `this page` doesn't say where the link goes",
    ],
    ['See [](https://example.org).', '11:5', 'This link has no text'],
    [
      'See [https://example.org/a](https://example.org/a).',
      '11:5',
      'Link text `https://example.org/a` is a web address',
    ],
    [
      'See [www.example.org](https://example.org/a).',
      '11:5',
      'Link text `www.example.org` is a web address',
    ],
    [
      '[The rules](https://example.org/a) and\n[the rules](https://example.org/b).',
      '12:1',
      'Two links read `the rules` but go to different addresses',
    ],
    [
      '[The rules](index.md) and [The rules](page.md).',
      '11:27',
      'Two links read `The rules` but go to different addresses',
    ],
  ])('finds the link in %j, once', async (body, where, message) => {
    expect(await found(page(body))).toEqual([`page.md:${where} link-text-meaningful ${message}`]);
  });

  test.each([
    ['See <https://example.org/a>, https://example.org/b and www.example.org.'],
    ['Write to [office@example.org](mailto:office@example.org) or office@example.org.'],
    ['[The rules](https://example.org/a) and [the rules](https://example.org/a).'],
    ['[The rules](resources.yaml#guide) and [the rules][a].\n\n[a]: ./resources.yaml#guide'],
    ['[The rules for here](https://example.org/a) and [more rules](https://example.org/b).'],
    ['[Here](https://example.org) is what [here](https://example.org).', 2],
    ['[Here]() we go.', 0],
  ])('finds no other in %j', async (body, count = 0) => {
    const all = await found(page(body));
    expect(all.filter((each) => / link-text-meaningful /.test(each))).toHaveLength(count);
  });

  test.each([
    ['de', 'hier'],
    ['de-AT', 'Mehr Informationen'],
    ['es', 'aquí'],
  ])('finds vague words in %s: %s', async (language, text) => {
    const files = page(`[${text}](https://example.org)`);
    const site = withKeys(String(files['site.yaml']), { language });
    expect(await found({ ...files, 'site.yaml': site })).toEqual([
      `page.md:11:1 link-text-meaningful Link text \`${text}\` doesn't say where the link goes`,
    ]);
  });

  test('shows where the other link is', async () => {
    const corpus = await corpusOf(page('[It](https://example.org/a) [it](https://example.org/b)'));
    const checked = await check(corpus);
    const [message] = checked.findings;
    expect(message?.related).toMatchObject([{ line: 11, column: 1 }]);
  });
});

describe('list-depth', () => {
  const nested = (levels: number): string => `${'- '.repeat(levels)}Rows`;
  const finding = (where: string): string =>
    `page.md:${where} list-depth This list is nested 10 levels deep; the limit is 9`;

  test('finds the first list beyond nine levels, once for each list', async () => {
    expect(await found(page(nested(10)))).toEqual([finding('11:19')]);
    expect(await found(page(nested(13)))).toEqual([finding('11:19')]);
    expect(await found(page(`${nested(10)}\n\nText.\n\n${nested(10)}`))).toEqual([
      finding('11:19'),
      finding('15:19'),
    ]);
  });

  test('counts lists in quotations in lists', async () => {
    expect(await found(page(`- > ${nested(9)}`))).toEqual([finding('11:21')]);
  });

  test('leaves nine levels alone', async () => {
    expect(await found(page(nested(9)))).toEqual([]);
  });
});

describe('image-supported', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));
  const wrong: readonly (readonly [string, string])[] = [
    ['a GIF image', 'GIF89a\x01'],
    ['a WebP image', 'RIFF\x01\x02\x0a\x04WEBPVP8'],
    ['an SVG image', '<?xml version="1.0"?>\n<!-- By hand -->\n<svg width="1">'],
    ['an AVIF or HEIC image', '\0\0\0\x1cftypavif'],
    ['a web page', '<!doctype html><title>404</title>'],
    ['an empty file', ''],
    ['damaged', '\x89PNG\r\n\x1a\n'],
  ];

  test.each(wrong)('finds %s under another name', async (kind, start) => {
    expect(await found(page('![Plots](plots.png)', { 'plots.png': bytes(start) }))).toEqual([
      `page.md:11:1 image-supported \`plots.png\` is ${kind}`,
    ]);
  });

  test.each([
    ['![Plots](https://example.org/plots.png)', '11:1'],
    ['Text ![Plots][a]\n\n[a]: https://example.org/plots.png', '11:6'],
  ])('finds the image on another site in %j', async (body, where) => {
    expect(await found(page(body))).toEqual([
      `page.md:${where} image-supported This image is on \`example.org\`, not in the content folder`,
    ]);
  });

  test.each([
    ['a.gif', 'a GIF image'],
    ['a.WEBP', 'a WebP image'],
    ['a.avif', 'an AVIF image'],
    ['a.heic', 'a HEIC image'],
    ['a.tif', 'a TIFF image'],
    ['a.bmp', 'a BMP image'],
    ['a.xlsx', 'not an image'],
  ])('says that %s is %s', async (name, kind) => {
    const corpus = await corpusOf(page(`![Plots](${name})`, { [name]: 'x' }));
    const { findings } = await check(corpus);
    expect(findingsOf({ findings })).toEqual([
      `page.md:11:1 image-supported \`${name}\` is ${kind}`,
    ]);
    expect(findings[0]?.help).toBe('Save it as PNG, and write the name of that file.');
  });

  test('says what to call an SVG image that is called PNG', async () => {
    const files = { 'plots.png': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>' };
    const { findings } = await check(await corpusOf(page('![Plots](plots.png)', files)));
    expect(findings).toMatchObject([
      { message: '`plots.png` is an SVG image', help: 'Rename it to `plots.svg`, here as well.' },
    ]);
  });

  test.each<[string, Uint8Array]>([
    ['plots.png', pngOf(1, 1)],
    ['plots.png', jpegOf(1, 1)],
    ['Plots.JPG', jpegOf(1, 1)],
    ['<my plots é.png>', pngOf(1, 1)],
    ['my%20plots%20%C3%A9.png', pngOf(1, 1)],
  ])('leaves %s alone', async (address, image) => {
    const name = decodeURIComponent(address).replace(/[<>]/g, '');
    expect(await found(page(`![Plots](${address})`, { [name]: image }))).toEqual([]);
  });

  test('leaves images that do not exist to link-resolves', async () => {
    expect(await found(page('![Plots](plots.png)'))).toEqual([
      expect.stringContaining(' link-resolves '),
    ]);
  });
});

function rangeOf({ line, column, endLine, endColumn }: Finding): string {
  return `${line}:${column}-${endLine}:${endColumn}`;
}

describe('link-complete', () => {
  test.each([
    [
      'See [the plan] (plan.md).',
      '11:5-11:25',
      'This link is broken by a space before its address',
    ],
    [
      'See [the plan]( https://example.org/a b.pdf ).',
      '11:5-11:46',
      'This link is broken by a space in its address',
    ],
  ])('finds the link in %j, and nothing else', async (body, where, message) => {
    const corpus = await corpusOf(page(body, { 'plan.md': pathway('A.', { title: 'B' }) }));
    const checked = await check(corpus, { today: '2020-01-01' });
    expect(
      checked.findings
        .filter(({ file }) => file === 'page.md')
        .map((each) => `${rangeOf(each)} ${each.ruleId} ${each.message}`),
    ).toEqual([`${where} link-complete ${message}`]);
  });

  test.each([
    'They wrote "the \\[office] (in 2018)".',
    'An array `a[0] (https://example.org)`.',
    '[The plan][a] (https://example.org/plan) is old.\n\n[a]: https://example.org/plan',
    '\\[the plan](https://example.org/a b)',
  ])('finds none in %j', async (body) => {
    expect((await found(page(body))).filter((each) => each.includes('link-complete'))).toEqual([]);
  });
});

describe('no-stray-marks', () => {
  const at = async (body: string) =>
    (await found(page(body)))
      .filter((each) => each.includes('no-stray-marks'))
      .map((each) => each.split(' ')[0]);

  test.each([
    ['A **b c', ['page.md:11:3']],
    ['A b** c', ['page.md:11:4']],
    ['A ** b **', ['page.md:11:3']],
    ['- A\n- **B', ['page.md:12:3']],
    ['#Heading', ['page.md:11:1']],
    ['| a |\n| b |\n| c |', ['page.md:11:1']],
    ['> | a | b |\n> | c | d |', ['page.md:11:3']],
  ])('finds the marks in %j', async (body, where) => {
    expect(await at(body)).toEqual(where);
  });

  test.each([
    'A **b** c',
    'Two \\** three',
    '2 ** 3',
    '`**` is code',
    'Issue #12 and #tag',
    '#12 is first',
    '|a| is a size',
    '| a |\n| - |\n| b |',
    '***a***',
  ])('finds none in %j', async (body) => {
    expect(await at(body)).toEqual([]);
  });
});

describe('link-resolves suggests', () => {
  test.each([
    ['plots.md', ['plots-in-town.md'], 'plots-in-town.md'],
    ['plots.md', ['plots-in-town.md', 'plots-at-sea.md'], undefined],
    ['plots.md', ['water.md'], undefined],
    ['plots.md', ['plot.md', 'plots-in-town.md'], 'plot.md'],
    ['watre.md', ['a/water.md'], 'a/water.md'],
  ])('for %s among %j: %s', async (url, others, meant) => {
    const more = Object.fromEntries(
      others.map((path) => [path, pathway('A.', { title: path.replace(/\W/g, ' ') })]),
    );
    const first = (await found(page(`See [it](${url}).`, more))).find((each) =>
      each.includes(' link-resolves '),
    );
    const suggestion = meant === undefined ? '' : `. Did you mean \`${meant}\`?`;
    expect(first).toBe(`page.md:11:5 link-resolves Page \`${url}\` does not exist${suggestion}`);
  });

  test('the only page that is not in the navigation, for the only one that is missing there', async () => {
    const files = page('See [it](old.md).', { 'new.md': pathway('A.', { title: 'B' }) });
    const site = String(files['site.yaml']).replace(
      '  - page: page.md',
      '  - page: page.md\n  - page: old.md',
    );
    expect(await found({ ...files, 'site.yaml': site })).toContain(
      'page.md:11:5 link-resolves Page `old.md` does not exist. Did you mean `new.md`?',
    );
  });

  test.each(['www.example.org/a', 'example.gov', 'example.gov/a?b#c'])(
    '`https://` before %s',
    async (url) => {
      const { findings } = await check(await corpusOf(page(`See [it](${url}).`)));
      expect(findings.map(({ message, help }) => [message, help])).toEqual([
        [
          `Address \`${url}\` is missing \`https://\``,
          `Write \`https://${url}\`. Without \`https://\` it is a file next to this page.`,
        ],
      ]);
    },
  );
});
