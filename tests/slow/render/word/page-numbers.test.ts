import { expect, test } from 'vitest';
import { readAssets } from '../../../../src/cli/assets.ts';
import { renderWord } from '../../../../src/render/word/index.ts';
import { toPageNumbers } from '../../../../src/render/word/page-numbers.ts';
import { corpusOf, folderOf, pathway } from '../../../corpus-of.ts';
import {
  documentOf,
  fileOf,
  paragraphWith,
  partsOf,
  textOf,
  toParts,
  valuesOf,
} from '../../../render/word/parts.ts';

test('the body is measured from the files of its font', () => {
  const broken = new Map([['Carlito_700Bold.ttf', new Uint8Array(4)]]);
  expect(() => toPageNumbers(new Map(), broken)).toThrow(/font/i);
});

test('measured from files or looked up in tables, the pages are the same', async () => {
  const text = `${'Steps **toward** _integrating_ care, for people who are eligible for both. '.repeat(70)}\n\n`;
  const corpus = await corpusOf(
    folderOf({
      'a.md': pathway(`See [B](b.md).\n\n${text.repeat(4)}`),
      'b.md': pathway(text.repeat(3), { title: 'B' }),
    }),
  );
  const { outputs: measured } = await renderWord(corpus, await readAssets(process.cwd()));
  const { outputs: lookedUp } = await renderWord(corpus, new Map());
  expect(measured).toEqual(lookedUp);
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

test('where words are longer than a line can be, Word numbers the contents itself', async () => {
  const numbers = async (body: string): Promise<number> =>
    valuesOf(documentOf(await partsOf(body)), 'w:fldChar', 'w:dirty').length;
  expect(await numbers('word '.repeat(1000))).toBe(0);
  expect(await numbers('https://a.org/'.repeat(100))).toBe(0);
  expect(await numbers('x'.repeat(1001))).toBeGreaterThan(0);
});
