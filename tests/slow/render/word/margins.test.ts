import { beforeAll, describe, expect, test } from 'vitest';
import { resolve } from 'node:path';
import { openAssets } from '../../../../src/cli/assets.ts';
import { load } from '../../../../src/load/index.ts';
import type { Corpus } from '../../../../src/model/index.ts';
import { renderWord } from '../../../../src/render/word/index.ts';
import { corpusOf, folderOf, pathway } from '../../../corpus-of.ts';
import { pngOf } from '../../../images.ts';
import { toParts, valuesOf, type Parts } from '../../../render/word/parts.ts';
import { referenceOf } from '../../../render/word/reference-of.ts';
import { templates, templateWith } from '../../../render/word/templates.ts';

/** An image that is wider than any paper, also in a list. */
async function wideImages(): Promise<Corpus> {
  const body = '![Wide](wide.png)\n\n- One\n\n  - ![Wide](wide.png)';
  return corpusOf({ ...folderOf({ 'a.md': pathway(body) }), 'wide.png': pngOf(2400, 200) });
}

const parents = /<w:(?:document|hdr|ftr|footnotes)[ >]/;
const twipPerEmu = 1 / 635;

/** The width of the text of each section, which must be one. */
function roomOf(document: string): number {
  const rooms = [...document.matchAll(/<w:sectPr[ >].*?<\/w:sectPr>/gs)].map(([section]) => {
    const of = (tag: string, name: string): number =>
      Number(valuesOf(section, tag, `w:${name}`)[0] ?? 0);
    const sides = ['left', 'right', 'gutter'].map((side) => of('w:pgMar', side));
    return sides.reduce((room, side) => room - side, of('w:pgSz', 'w'));
  });
  expect(new Set(rooms).size).toBe(1);
  return rooms[0] ?? 0;
}

/** What is wider than the room, in words. */
function outside(parts: Parts): readonly string[] {
  const room = roomOf(parts['word/document.xml'] ?? '');
  return Object.entries(parts).flatMap(([path, xml]) =>
    path.startsWith('word/') && parents.test(xml) ? [...widthsIn(xml)].filter(isOut) : [],
  );
  function isOut(measured: string): boolean {
    return Number(measured.split(' ').at(-1)) > room + 1;
  }
}

/** Each table, image, tab stop and indent with how far it reaches from the left margin. */
function* widthsIn(xml: string): Iterable<string> {
  for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tblGrid>/gs)) {
    const indent = Number(valuesOf(table, 'w:tblInd', 'w:w')[0] ?? 0);
    const columns = valuesOf(table, 'w:gridCol', 'w:w').map(Number);
    yield `table ${columns.reduce((sum, width) => sum + width, indent)}`;
  }
  for (const [paragraph] of xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)) {
    const left = Number(valuesOf(paragraph, 'w:ind', 'w:left')[0] ?? 0);
    const right = Number(valuesOf(paragraph, 'w:ind', 'w:right')[0] ?? 0);
    // An inch of text is the least.
    yield `indents ${left + right + 1440}`;
    for (const width of valuesOf(paragraph, 'wp:extent', 'cx'))
      yield `image ${left + Math.floor(Number(width) * twipPerEmu)}`;
    for (const [tab] of paragraph.matchAll(/<w:tab w:val="(?!clear)[^>]*>/g))
      yield `tab ${valuesOf(tab, 'w:tab', 'w:pos')[0]}`;
  }
}

describe.each(templates)('with a template of %s', (_, page, hasHeaders) => {
  let corpora: readonly Corpus[];
  let files: readonly Parts[];

  beforeAll(async () => {
    const assets = openAssets(resolve('.'));
    const reference = referenceOf(await templateWith(page, hasHeaders));
    corpora = [
      ...(await Promise.all(['content', 'tests/fixtures/garden'].map((path) => load(path)))),
      await wideImages(),
    ];
    const rendered = await Promise.all(
      corpora.map((corpus) => renderWord(corpus, assets, ['toolkit', 'sections'], reference)),
    );
    files = rendered.flatMap(({ outputs }) => outputs.map(({ bytes }) => toParts(bytes)));
  });

  test('tables, images, tab stops and indents stay inside the margins', () => {
    expect(files.length).toBeGreaterThan(4);
    for (const parts of files) expect(outside(parts)).toEqual([]);
  });

  test('the right tab stop of our running heads is the right margin', () => {
    for (const parts of files) {
      const room = roomOf(parts['word/document.xml'] ?? '');
      const heads = Object.entries(parts).filter(([path]) =>
        /^word\/(?:header|footer)\d/.test(path),
      );
      for (const [path, xml] of heads)
        for (const position of valuesOf(xml, 'w:tab', 'w:pos'))
          expect([path, Number(position)]).toEqual([path, room]);
    }
  });
});

test('what is wider than the text is seen', () => {
  const section =
    '<w:sectPr><w:pgSz w:w="10000"/><w:pgMar w:left="1000" w:right="1000"/></w:sectPr>';
  const found = (content: string): readonly string[] =>
    outside({ 'word/document.xml': `<w:document>${content}${section}</w:document>` });
  expect(
    found('<w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="9180"/></w:tabs></w:pPr></w:p>'),
  ).toEqual(['tab 9180']);
  expect(
    found('<w:tbl><w:tblGrid><w:gridCol w:w="5000"/><w:gridCol w:w="4000"/></w:tblGrid></w:tbl>'),
  ).toEqual(['table 9000']);
  expect(found('<w:p><w:drawing><wp:extent cx="6000000"/></w:drawing></w:p>')).toEqual([
    'image 9448',
  ]);
});
