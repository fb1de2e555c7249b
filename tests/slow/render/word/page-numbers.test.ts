import { expect, test } from 'vitest';
import { openAssets } from '../../../../src/cli/assets.ts';
import type { Assets } from '../../../../src/model/index.ts';
import { toFile } from '../../../../src/render/word/file.ts';
import { toolkitVolume } from '../../../../src/render/word/volume.ts';
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

test('the body and its headings are measured from the files of fonts', async () => {
  const corpus = await corpusOf(folderOf({ 'a.md': pathway('Text') }));
  const volume = toolkitVolume(corpus);
  const asked = new Set<string>();
  const whole = openAssets(process.cwd());
  const watched: Assets = {
    get: (name) => {
      asked.add(name);
      return whole.get(name);
    },
  };
  await toFile(corpus, volume, watched);
  expect([...asked]).toEqual(
    expect.arrayContaining(['Carlito_700Bold.ttf', 'Gelasio_400Regular.ttf']),
  );
});

test('a number that makes a line longer moves what follows, and is right all the same', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `p${index}.md`,
      pathway(`${'See [it](p11.md). '.repeat(60)}\n\n${'Text. '.repeat(300)}`, {
        title: `P${index}`,
      }),
    ]),
  );
  const corpus = await corpusOf(folderOf(pages));
  let known: ReadonlyMap<string, string> = new Map();
  const file = await toFile(corpus, toolkitVolume(corpus), openAssets(process.cwd()), {
    onPageNumbers: (numbers) => (known = numbers),
  });
  const printed = documentOf(toParts(file)).matchAll(/PAGEREF _Page(\d+) .*?<w:t [^>]*>(\d+)</g);
  const ids = toolkitVolume(corpus).pages.map(({ page }) => page.id);
  const wrong = [...printed].filter(
    ([, page, number]) => known.get(ids[Number(page) - 1] ?? '') !== number,
  );
  expect(wrong).toEqual([]);
  expect([...known.values()].some((number) => number.length > 1)).toBe(true);
});

test('words that are longer than a line take the time of their letters, and pages are numbered', async () => {
  const xml = documentOf(await partsOf(`See [the home](index.md).\n\n${'x'.repeat(19_000)}`));
  expect(textOf(paragraphWith(xml, 'See the home'))).toMatch(/\(page\u00a0\d\)/);
  expect(valuesOf(xml, 'w:fldChar', 'w:dirty')).toEqual([]);
});
