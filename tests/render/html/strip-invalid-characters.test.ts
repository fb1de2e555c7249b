import { expect, test } from 'vitest';
import { stripInvalidCharacters } from '../../../src/render/html/strip-invalid-characters.ts';
import { pathway } from '../../corpus-of.ts';
import { siteOf, textOf } from './site-of.ts';

test.each([
  ['text of any script is kept', 'a\tb\né ד 漢 🌱\u00a0\u200b', 'a\tb\né ד 漢 🌱\u00a0\u200b'],
  ['control characters go', 'a\u0000b\u0007c\u001fd\u007fe\u0085f', 'abcdef'],
  ['so do references to them', 'a&#x0;b', 'ab'],
  ['what is never a character goes', 'a\ufffeb\ufdd0c\u{1ffff}', 'abc'],
  ['form feeds and vertical tabs become spaces', 'a\u000bb\fc', 'a b c'],
  ['half of a pair becomes the replacement character', 'a\ud83cb\udf31', 'a\ufffdb\ufffd'],
  ['halves do not become a pair', '\ud83c\u0001\udf31', '\ufffd\ufffd'],
])('%s', (_, html, expected) => {
  expect(stripInvalidCharacters(html)).toBe(expected);
});

test('a page has none of them, in text or in attributes', async () => {
  const site = await siteOf({
    'page.md': pathway('a\u0001 [b](https://a.org/\ufffe)', {
      title: '"A\\0\\u0085 \\ud83c"',
      description: '"What a state does \\0 on this pathway, said in fifty characters or more."',
    }),
  });
  const page = site.get('page.html') ?? '';
  expect(page).toContain('<h1>A \ufffd</h1>');
  expect(page).toContain('content="What a state does  on this pathway');
  expect(page).toContain('<p>a <a href="https://a.org/%EF%BF%BE">b</a></p>');
  expect(page).not.toMatch(/&#x0;|[\u0000-\u0008\u007f-\u009f\ufffe]/);
});

test('a heading without valid characters is left out, also from the table of contents', async () => {
  const body = '## One\n\n## \ufffe\n\n## Two\n\n## \ufffe\n\n## Three\n\n## Four';
  expect(await textOf(body)).not.toMatch(/<h2[^>]*><\/h2>/);
  const site = await siteOf({ 'page.md': pathway(body) });
  // Once folded, once in the side column.
  expect(site.get('page.html')?.match(/<li><a href="#[^"]*">/g)).toHaveLength(8);
});
