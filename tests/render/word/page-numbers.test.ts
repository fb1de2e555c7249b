import { expect, test } from 'vitest';
import { pageNumbers } from '../../../src/render/word/page-numbers.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { documentOf, fileOf, paragraphWith, partsOf, textOf, toParts, valuesOf } from './parts.ts';

test('the library is not asked to read the text once more for numbers of headings', () => {
  expect('listNumbers' in pageNumbers).toBe(false);
});

test('links to other pages say on which page these begin, in a field without a mark to update', async () => {
  const corpus = await corpusOf(
    folderOf({
      'a.md': pathway('See [the home](index.md), [here](#plants), [B](b.md#x).\n\n## Plants'),
      'b.md': pathway('## To [the home](index.md)\n\nText[^n].\n\n[^n]: [Home](index.md)', {
        title: 'B',
      }),
    }),
  );
  const parts = toParts(await fileOf(corpus));
  const line = paragraphWith(documentOf(parts), 'See the home');
  expect(textOf(line)).toBe('See the home (page\u00a03), here, B (page\u00a05).');
  expect(line).toMatch(
    /<w:rStyle w:val="PageReference"\/><\/w:rPr><w:fldChar w:fldCharType="begin"\/><w:instrText xml:space="preserve"> PAGEREF _Page1 <\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t xml:space="preserve">3<\/w:t><w:fldChar w:fldCharType="end"\/>/,
  );
  expect(textOf(paragraphWith(documentOf(parts), 'To the home'))).toBe('To the home');
  expect(textOf(parts['word/footnotes.xml'] ?? '')).not.toContain('(page');
});

test('where pages cannot be numbered, links stay without numbers', async () => {
  const parts = await partsOf(`See [the home](index.md).\n\n${'x'.repeat(1001)}`);
  const xml = documentOf(parts);
  expect(textOf(paragraphWith(xml, 'See the home'))).toBe('See the home.');
  expect(valuesOf(xml, 'w:rStyle', 'w:val')).not.toContain('PageReference');
});
