import { expect, test } from 'vitest';
import type { Corpus, FontFamily } from '../../../src/model/index.ts';
import { documentFont, substitutesOf, typefacesOf } from '../../../src/render/word/typefaces.ts';

const family = (name: string, letters: string): FontFamily => ({
  name,
  files: {
    regular: {
      path: `${name}.ttf`,
      bytes: new Uint8Array(),
      covers: (code) => letters.includes(String.fromCodePoint(code)),
    },
  },
});

const toolkit = (
  language: string,
  ...fonts: readonly FontFamily[]
): Pick<Corpus, 'fonts' | 'site'> =>
  // The language is all that is read of the site.
  ({ fonts, site: { language } }) as unknown as Pick<Corpus, 'fonts' | 'site'>;

test('each kind of text is in the first family that has its letters, or in a font of Word', () => {
  const corpus = toolkit('he', family('Hebrew', 'אב'), family('Latin', 'abאב'));
  expect(typefacesOf(corpus)).toMatchObject({
    body: 'Latin',
    display: 'Latin',
    complex: 'Hebrew',
    eastAsian: { japanese: 'Yu Gothic' },
  });
  expect(documentFont(typefacesOf(corpus))).toEqual({
    ascii: 'Latin',
    hAnsi: 'Latin',
    cs: 'Hebrew',
    eastAsia: 'Latin',
  });
});

test.each([
  ['ja', 'japanese'],
  ['ko-KR', 'korean'],
  ['zh-Hant', 'chinese'],
  ['en', 'chinese'],
])('Chinese characters alone are, in a toolkit in %s, %s', (language, shared) => {
  expect(typefacesOf(toolkit(language)).shared).toBe(shared);
});

test('without fonts of the content, a document has those that come with Word', () => {
  expect(typefacesOf(toolkit('de'))).toMatchObject({ body: 'Calibri', display: 'Georgia' });
  expect(documentFont(typefacesOf(toolkit('ja')))).toBe('Calibri');
});

test('a reader who lacks a font of the content gets one of Word for the same text', () => {
  const corpus = toolkit('ja', family('Mincho', 'aあ的'), family('Latin', 'a'));
  expect([...substitutesOf(corpus)]).toEqual([
    ['Mincho', 'Yu Gothic'],
    ['Latin', 'Calibri'],
  ]);
});
