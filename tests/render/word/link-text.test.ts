import { expect, test } from 'vitest';
import { folderOf } from '../../corpus-of.ts';
import { documentOf, paragraphWith, partsOf, textOf, valuesOf } from './parts.ts';

test('a note that is cited in a link comes after the link, under a bookmark of its own', async () => {
  const xml = documentOf(await partsOf('[before[^n] after](https://a.org) end\n\n[^n]: Note.'));
  const paragraph = paragraphWith(xml, 'before');
  expect(paragraph).not.toMatch(/<(?:start|end)\b/);
  expect(textOf(paragraph)).toBe('before after end');
  const [, behind = ''] = paragraph.split('</w:hyperlink>');
  expect(behind).toMatch(
    /^<w:bookmarkStart [^>]*w:name="_Note1"[^>]*>.*<w:footnoteReference w:id="1"\/>/,
  );
});

test.each([
  ['of blanks', '[&nbsp;](https://a.org)', 'https://a.org'],
  ['of a picture without words', '[![](none.png)](https://a.org)', 'https://a.org'],
  ['with an address in it', '[a <https://b.org> c](https://a.org)', 'a https://b.org c'],
])('a link %s', async (_, markdown, expected) => {
  const paragraph = paragraphWith(documentOf(await partsOf(`x ${markdown}`)), 'x ');
  expect(textOf(paragraph)).toBe(`x ${expected}`);
  expect(valuesOf(paragraph, 'w:hyperlink', 'r:id')).toHaveLength(1);
});

test('a backslash of an address stays one', async () => {
  const parts = await partsOf('[a](https://a.org/%5C\\\\[b])');
  expect(parts['word/_rels/document.xml.rels']).toContain('https://a.org/%5C%5C%5Bb%5D');
});

test('a table in a note has no more cells in a row than its head', async () => {
  const parts = await partsOf('a[^n]\n\n[^n]: b\n\n    | c |\n    |-|\n    | d | lost |');
  expect(parts['word/footnotes.xml']).not.toContain('lost');
});

test('line ends become spaces and take no other blanks with them', async () => {
  const xml = documentOf(await partsOf('one&nbsp;\n&#x3000;two'));
  expect(textOf(paragraphWith(xml, 'one'))).toBe('one\u00a0 \u3000two');
});

const form = { 'form.pdf': new Uint8Array(120 * 1024) };

test('a link to an attachment says its type and size, and leads to the published site', async () => {
  const site = String(folderOf({ 'a.md': '' })['site.yaml']);
  const parts = await partsOf('See [the form](form.pdf#page=3).', {
    ...form,
    'site.yaml': `${site}url: https://garden.example.org/book\n`,
  });
  expect(textOf(documentOf(parts))).toContain('See the form (PDF, 120 KB).');
  expect(parts['word/_rels/document.xml.rels']).toContain(
    'Target="https://garden.example.org/book/form.pdf"',
  );
  // Word keeps the part of a file apart from its address.
  expect(documentOf(parts)).toContain('w:anchor="page=3"');
});

test('without a published site, an attachment is named', async () => {
  const parts = await partsOf('See [the form](form.pdf).', form);
  expect(textOf(documentOf(parts))).toContain('See the form (form.pdf, 120 KB).');
  expect(parts['word/_rels/document.xml.rels']).not.toContain('form.pdf');
});
