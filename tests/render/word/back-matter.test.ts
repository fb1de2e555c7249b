import { beforeAll, describe, expect, test } from 'vitest';
import { byText } from '../../../src/model/index.ts';
import { toFragment } from '../../../src/ooxml/index.ts';
import { textRun } from '../../../src/render/word/inline.ts';
import { pageReference } from '../../../src/render/word/page-reference.ts';
import { themeColorsOf } from '../../../src/render/word/theme.ts';
import { typefacesOf } from '../../../src/render/word/typefaces.ts';
import { toFileIds } from '../../../src/render/word/xml/file-ids.ts';
import { fillSlots, noReferences } from '../../../src/render/word/xml/fill-slots.ts';
import { paragraphElement } from '../../../src/render/word/xml/paragraph.ts';
import { toPartWriter } from '../../../src/render/word/xml/to-part-writer.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { documentOf, fileOf, paragraphsOf, textOf, toParts, valuesOf } from './parts.ts';

const files = {
  'acronyms.yaml':
    'b-B: two\nABC: {words: a better city, definition: A city of all.}\nAb: <one> & more\n',
  'resources.yaml':
    'c: {title: the last, publisher: a Press, year: 2018, url: https://example.org/c, urlKind: document}\n' +
    'a: {title: Guide, publisher: A Press}\n' +
    'guide: {title: A Guide, publisher: A Press, year: 2019}\n' +
    'b: {title: Code, publisher: The City, url: https://city.example.org/x, urlKind: publisher}\n',
};

describe('what follows the pages', () => {
  let xml: string;

  beforeAll(async () => {
    xml = documentOf(
      toParts(await fileOf(await corpusOf(folderOf({ 'a.md': pathway('Text') }, files)))),
    );
  });

  test('a table says what the acronyms stand for, in order, with its head and its name', () => {
    const [table = ''] = /<w:tbl>.*?<\/w:tbl>/s.exec(xml) ?? [];
    expect(paragraphsOf(table).map(textOf)).toEqual([
      ...['Acronym', 'Stands for'],
      ...['Ab', '<one> & more'],
      ...['ABC', 'a better city. A city of all.'],
      ...['b-B', 'two'],
    ]);
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(valuesOf(table, 'w:tblCaption', 'w:val')).toEqual(['Glossary of acronyms']);
  });

  test('the section of a table at the end ends in its name, not in an empty paragraph', () => {
    const [, behind = ''] = xml.split('</w:tbl>');
    const [line = ''] = paragraphsOf(behind);
    expect(textOf(line)).toBe('Table: Glossary of acronyms');
    expect(line).toContain('<w:sectPr>');
  });

  test('the works are listed under their publishers, with year and link', () => {
    const from = xml.lastIndexOf('_Resources"');
    const lines = paragraphsOf(xml.slice(xml.lastIndexOf('<w:p>', from)));
    expect(lines.map((each) => [valuesOf(each, 'w:pStyle', 'w:val')[0], textOf(each)])).toEqual([
      ['Heading1', 'All resources by publisher'],
      ['Subheading1Level2', 'a Press'],
      ['Work', 'the last (2018)\nexample.org/c'],
      ['Subheading1Level2', 'A Press'],
      ['Work', 'A Guide (2019)'],
      ['Work', 'Guide'],
      ['Subheading1Level2', 'The City'],
      ['Work', 'Code\nLook for it at city.example.org/x'],
    ]);
    expect(lines[2]).toContain('<w:hyperlink ');
  });

  test('both are in the contents and can be linked to', () => {
    const entries = paragraphsOf(xml).filter((each) => each.includes('w:val="TOC1"'));
    expect(entries.map((each) => textOf(each).replace(/\d+$/, '')).slice(-2)).toEqual([
      'Glossary of acronyms',
      'All resources by publisher',
    ]);
    expect(valuesOf(xml, 'w:bookmarkStart', 'w:name')).toEqual(
      expect.arrayContaining(['_Glossary', '_Resources']),
    );
  });
});

test('a toolkit without acronyms and works has no such parts', async () => {
  const pages = { 'a.md': pathway('Text', { resources: '[]' }) };
  const corpus = await corpusOf(folderOf(pages, { 'resources.yaml': '{}\n' }));
  const xml = documentOf(toParts(await fileOf(corpus)));
  expect(textOf(xml)).not.toMatch(/Glossary|All resources/);
});

test('texts are in alphabetical order, whatever their case', () => {
  const sorted = ['b', 'a', 'B', 'É', '', 'a-b', 'A', 'ab', '10', '9'].sort(byText((text) => text));
  expect(sorted).toEqual(['', '10', '9', 'A', 'a', 'a-b', 'ab', 'B', 'b', 'É']);
});

test('a page whose number nobody could tell is not referred to', async () => {
  const corpus = await corpusOf(folderOf({}));
  const children = [
    textRun(['See the home']),
    ...pageReference('_Home', { corpus }),
    textRun([' now.']),
  ];
  const line = paragraphElement(
    { children },
    toPartWriter(themeColorsOf(corpus), typefacesOf(corpus)),
  );
  const textWith = (number: string | undefined): string => {
    const ids = toFileIds([], []);
    const values = {
      ids,
      pages: corpus.pages,
      images: new Map(),
      numberOf: () => number,
      anchors: new Set<string>(),
    };
    const place = { marks: 0, drawings: 0 };
    return textOf(fillSlots(toFragment([line]), values, place, noReferences()));
  };
  expect(textWith('3')).toBe('See the home (page\u00a03) now.');
  expect(textWith(undefined)).toBe('See the home now.');
});
