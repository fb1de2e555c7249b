import { expect, test } from 'vitest';
import { imported, settingsOf } from './imported.ts';

/** The body of `a/page.md`, which links to what is given. */
async function linked(
  link: string,
  more: Readonly<Record<string, string>> = {},
  others: readonly string[] = [],
): Promise<string> {
  const { texts } = await imported(
    {
      'index.md': '# Home\n\n## First steps\n',
      'a/page.md': `# Page\n\n${link}\n`,
      'a/other.md':
        '# Other\n\n## What’s new & old?\n\n<a name="spot"></a>\n\n## Next\n\n<a id="deep"></a>Text.\n',
      'b/README.md': '# B\n',
      ...more,
    },
    others,
  );
  const page = texts.get('a/page.md') ?? '';
  return page.slice(page.indexOf('\n---\n') + 6).trim();
}

test.each([
  ['[x](other.md)', '[x](other.md)'],
  ['[x](./other)', '[x](other.md)'],
  ['[x](other.html#next)', '[x](other.md#next)'],
  ['[x](../b/)', '[x](../b/index.md)'],
  ['[x](/b)', '[x](../b/index.md)'],
  ['[x](/#first-steps)', '[x](../index.md#first-steps)'],
  ['[x](../index.md#First_Steps)', '[x](../index.md#first-steps)'],
  ['[x](other.md#whats-new--old)', '[x](other.md#whats-new--old)'],
  ['[x](other.md#spot)', '[x](other.md#next)'],
  ['[x](other.md#deep)', '[x](other.md#next)'],
  ['[x][r]\n\n[r]: other "T"', '[x][r]\n\n[r]: other.md "T"'],
  ['<a href="../b/README.md">x</a>', '[x](../b/index.md)'],
  ['[x](https://example.org/a)', '[x](https://example.org/a)'],
  ['[x](mailto:a@example.org)', '[x](mailto:a@example.org)'],
])('%s', async (link, expected) => {
  expect(await linked(link)).toBe(expected);
});

test('a permalink, and the address of a page’s folder, lead to the page', async () => {
  const more = { 'c/long-name.md': '---\npermalink: /short/\n---\n# C\n' };
  expect(await linked('[x](/short/) [y](/c/long-name/)', more)).toBe(
    '[x](../c/long-name.md) [y](../c/long-name.md)',
  );
});

test('a link to a place in a file keeps the place, and an image is shown whole', async () => {
  const { texts, leftLines } = await imported(
    { 'index.md': '# A\n\n[f](form.pdf#page=3) ![A plot](plot.svg#only-light)\n' },
    ['form.pdf', 'plot.svg'],
  );
  expect(texts.get('index.md')).toContain('[f](form.pdf#page=3) ![A plot](plot.svg)\n');
  expect(leftLines).toContain(
    'index.md:3: The address `plot.svg#only-light` leads to the whole image, without `#only-light`',
  );
});

test('files that a page shows or links to come along; others do not', async () => {
  const { texts, copies } = await imported(
    { ...settingsOf.hugo, 'content/a/_index.md': '![A](/img/a%20b.png) [f](form.pdf)\n' },
    ['static/img/a b.png', 'static/img/unused.png', 'content/a/form.pdf'],
  );
  expect([...copies]).toEqual([
    ['img/a-b.png', 'static/img/a b.png'],
    ['a/form.pdf', 'content/a/form.pdf'],
  ]);
  expect(texts.get('a/index.md')).toContain('![A](../img/a-b.png) [f](form.pdf)\n');
});

test('an address that leads to nothing stays, and is said with its line', async () => {
  const { texts, leftLines } = await imported({
    'index.md': '# A\n\n[x](gone.md) [y](../../etc/passwd) [z](#gone)\n',
  });
  expect(texts.get('index.md')).toContain('[x](gone.md) [y](../../etc/passwd) [z](#gone)\n');
  expect(leftLines.slice(0, 3)).toEqual([
    'index.md:3: The address `gone.md` leads to no file of the folder',
    'index.md:3: The address `../../etc/passwd` leads to no file of the folder',
    'index.md:3: The address `#gone` leads to a place that the page does not have',
  ]);
});

test('a page is found where the site has it below another folder, if only one page ends so', async () => {
  const more = { 'c/guide/deep.md': '# D\n', 'd/e/same.md': '# E\n', 'd/f/same.md': '# F\n' };
  expect(await linked('[x](/docs/guide/deep/) [y](guide/deep) [z](/same)', more)).toBe(
    '[x](../c/guide/deep.md) [y](../c/guide/deep.md) [z](/same)',
  );
  expect(await linked('[x](/other/)')).toBe('[x](other.md)');
});

test('beside its pages, the address of the site leads to the site, and that is said', async () => {
  const files = {
    'mkdocs.yml': 'site_name: A\nsite_url: https://example.org/guide\n',
    'docs/index.md':
      '# A\n\n[x](/shop/?a=b#c) [y](https://example.org/guide/b) [z](https://example.org/guides)\n',
    'docs/b.md': '# B\n',
  };
  const { texts, leftLines } = await imported(files);
  expect(texts.get('index.md')).toContain(
    '[x](https://example.org/shop/?a=b#c) [y](b.md) [z](https://example.org/guides)\n',
  );
  expect(leftLines).toContain(
    'docs/index.md:3: The address `/shop/?a=b#c` leads to no file of the folder, so it leads to the published site',
  );
});
