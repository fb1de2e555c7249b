import { beforeAll, describe, expect, test } from 'vitest';
import { runsLeftward, scriptParts } from '../../../src/render/word/scripts.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import {
  documentOf,
  fileOf,
  paragraphsOf,
  paragraphWith,
  runWith,
  textOf,
  toParts,
  valuesOf,
  type Parts,
} from './parts.ts';

test.each([
  ['Latin 123 é', ['Latin 123 é']],
  ['a שלום, עולם b', ['a ', 'rightToLeft:שלום, עולם', ' b']],
  ['مرحبا.', ['rightToLeft:مرحبا', '.']],
  ['a 漢字、中文 b', ['a ', 'shared:漢字、中文', ' b']],
  ['漢字とかな', ['japanese:漢字とかな']],
  ['漢字 かな 한국어', ['japanese:漢字', ' ', 'japanese:かな', ' ', 'korean:한국어']],
  ['한국어 漢字', ['korean:한국어', ' ', 'korean:漢字']],
  ['a 🌱 b', ['a 🌱 b']],
  ['', []],
])('%j is taken apart where its letters change', (text, expected) => {
  const parts = scriptParts(text);
  expect(parts.map(({ text: part, script }) => (script ? `${script}:${part}` : part))).toEqual(
    expected,
  );
  expect(parts.map((part) => part.text).join('')).toBe(text);
});

test.each([
  ['שלום world', true],
  ['"123 שלום', true],
  ['world שלום', false],
  ['漢字', false],
  ['123', false],
])('whether %j begins at the right', async (text, expected) => {
  expect(runsLeftward({ corpus: await corpusOf(folderOf({})) }, text)).toBe(expected);
});

const body = `
Latin, **שלום עולם**, “日本の『本』”, 한국어, Donau­dampf, one‑two, 🌱 and ~~漢字~~.

- פריט אחד

> ציטוט בעברית

| עמודה | ערך |
| --- | --- |
| אחת | two |

A note.[^n]

[^n]: הערה ראשונה.

    פסקה שנייה 漢字.

    1. רשימה
`;

describe('a page in many scripts', () => {
  let parts: Parts;
  let xml: string;

  beforeAll(async () => {
    const front = { title: '"דף בעברית"', steps: '[{id: s, text: קחו צעד}]' };
    parts = toParts(await fileOf(await corpusOf(folderOf({ 'a.md': pathway(body, front) }))));
    xml = documentOf(parts);
  });

  test('letters from right to left keep their marks and run from the right', () => {
    const run = runWith(xml, 'שלום עולם');
    for (const mark of ['<w:rtl/>', '<w:rStyle w:val="Strong"/>']) expect(run).toContain(mark);
    expect(runWith(xml, 'קחו צעד')).toContain('<w:rtl/>');
  });

  test.each([
    ['日本の『本』', 'Yu Gothic', ['ja-JP']],
    ['한국어', 'Malgun Gothic', ['ko-KR']],
    ['漢字', 'Microsoft YaHei', []],
  ])('%s has a font of its own', (text, font, language) => {
    const run = runWith(xml, text);
    expect(valuesOf(run, 'w:rFonts', 'w:eastAsia')).toEqual([font]);
    expect(valuesOf(run, 'w:rFonts', 'w:hint')).toEqual(['eastAsia']);
    expect(valuesOf(run, 'w:lang', 'w:eastAsia')).toEqual(language);
  });

  test('hyphens that are not always seen, or never break, are elements', () => {
    const line = paragraphWith(xml, 'Latin');
    expect(line).toMatch(/Donau<\/w:t><w:softHyphen\/><w:t[^>]*>dampf/);
    expect(line).toMatch(/one<\/w:t><w:noBreakHyphen\/><w:t[^>]*>two/);
    expect(xml).not.toMatch(/[\u00ad\u2011]/);
  });

  test.each(['דף בעברית', 'פריט אחד', 'ציטוט בעברית', 'עמודה', 'אחת'])(
    'the paragraph of %s begins at the right',
    (text) => {
      const paragraph = paragraphsOf(xml).find(
        (each) => textOf(each) === text && !each.includes('w:val="TOC'),
      );
      expect(paragraph).toContain('<w:bidi/>');
    },
  );

  test('the bar of a quotation and the first column are where the text begins', () => {
    expect(paragraphWith(xml, 'ציטוט')).toMatch(/<w:pBdr><w:right /);
    expect(/<w:tbl>.*?<\/w:tblPr>/s.exec(xml)?.[0]).toContain('<w:bidiVisual/>');
  });

  test('a note has all its paragraphs, each from its own side', () => {
    const notes = parts['word/footnotes.xml'] ?? '';
    const [first, second, item] = paragraphsOf(notes).slice(-3);
    expect([first, second, item].map((each) => textOf(each ?? '').trim())).toEqual([
      'הערה ראשונה.',
      'פסקה שנייה 漢字.',
      'רשימה',
    ]);
    for (const each of [first, second, item]) expect(each).toContain('<w:bidi/>');
    expect(item).toContain('<w:numPr>');
  });
});
