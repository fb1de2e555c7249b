import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openAssets } from '../../../../src/cli/assets.ts';
import { load } from '../../../../src/load/index.ts';
import type { Corpus, Output } from '../../../../src/model/index.ts';
import type { VolumeKind } from '../../../../src/model/index.ts';
import { renderWord } from '../../../../src/render/word/index.ts';
import { corpusOf, folderOf, pathway } from '../../../corpus-of.ts';
import {
  documentOf,
  paragraphsOf,
  paragraphWith,
  textOf,
  toParts,
  valuesOf,
} from '../../../render/word/parts.ts';
import type { Parts } from '../../../render/word/parts.ts';

const assets = openAssets(resolve('.'));

async function partsByPath(
  corpus: Corpus,
  ...kinds: VolumeKind[]
): Promise<ReadonlyMap<string, Parts>> {
  const { outputs } = await renderWord(corpus, assets, kinds);
  return new Map(outputs.map(({ path, bytes }) => [path, toParts(bytes)]));
}

/** The links of a part to places of the file and to addresses, by their texts. */
function linksOf(parts: Parts): Readonly<Record<string, string>> {
  const relationships = parts['word/_rels/document.xml.rels'] ?? '';
  return Object.fromEntries(
    [...documentOf(parts).matchAll(/<w:hyperlink ([^>]*)>(.*?)<\/w:hyperlink>/gs)].map(
      ([, attributes = '', content = '']) => {
        const id = / ?r:id="([^"]*)"/.exec(attributes)?.[1];
        const [line = ''] = new RegExp(`<[^>]*Id="${id}"[^>]*>`).exec(relationships) ?? [];
        const [address = '', anchor] = [
          / Target="([^"]*)"/.exec(line)?.[1],
          /w:anchor="([^"]*)"/.exec(attributes)?.[1],
        ];
        return [textOf(content), anchor === undefined ? address : `${address}#${anchor}`];
      },
    ),
  );
}

describe('the volumes of a toolkit', () => {
  let corpus: Corpus;
  let all: readonly Output[];
  let files: ReadonlyMap<string, Parts>;

  beforeAll(async () => {
    corpus = await load('tests/fixtures/garden');
    ({ outputs: all } = await renderWord(corpus, assets, ['pages', 'toolkit', 'sections']));
    files = new Map(all.map(({ path, bytes }) => [path, toParts(bytes)]));
  });

  const part = (name: string): Parts => files.get(`word/volumes/${name}.docx`) ?? {};

  test('are the toolkit, its sections and its pages, each under its title', () => {
    expect(all.map(({ path, title, kind }) => `${path} ${kind} ${title}`)).toEqual([
      'word/garden-handbook.docx word Community Garden Handbook',
      'word/volumes/start.docx word Getting Started',
      'word/volumes/plots.docx word Plots',
      'word/volumes/index.docx word Community Garden Handbook',
      'word/volumes/start-page.docx word Getting Started',
      'word/volumes/find-land.docx word Find Land',
      'word/volumes/water.docx word Water',
      'word/volumes/plots-page.docx word Plots',
      'word/volumes/everything.docx word Everything at Once: <Tags> & "Quotes"',
      'word/volumes/sources.docx word Sources',
    ]);
  });

  test('are made as they are asked for, and the toolkit is the one that is always made', async () => {
    const [toolkit] = (await renderWord(corpus, assets)).outputs;
    expect(Buffer.compare(toolkit?.bytes ?? Buffer.of(), all[0]?.bytes ?? Buffer.of())).toBe(0);
    expect([...(await partsByPath(corpus, 'sections')).keys()]).toEqual([
      'word/volumes/start.docx',
      'word/volumes/plots.docx',
    ]);
    expect((await renderWord(corpus, assets, [])).outputs).toEqual([]);
  });

  test('a section has a cover, contents and the pages below it', () => {
    const lines = paragraphsOf(documentOf(part('start')));
    expect(lines.slice(0, 7).map(textOf)).toEqual([
      'Getting Started',
      'The first two things that every shared garden needs are land to work and water to drink.',
      'Riverside Garden League',
      'Part of Community Garden Handbook',
      'Version 2.1',
      'Last reviewed March 1, 2022',
      'Contents',
    ]);
    expect(textOf(lines[10] ?? '')).toBe(
      'League office, Riverside Garden League: office@garden.example.org',
    );
    const styled = (style: RegExp): string[] =>
      lines.filter((each) => style.test(valuesOf(each, 'w:pStyle', 'w:val')[0] ?? '')).map(textOf);
    expect(styled(/^Heading\d$/)).toEqual(['Getting Started', 'Find Land', 'Water']);
    expect(styled(/^TOC\d$/)).toEqual(['Getting Started2', 'Find Land2', 'Water3']);
  });

  test('a page is that page alone, under the head of its section', () => {
    const parts = part('find-land');
    const [first = ''] = paragraphsOf(documentOf(parts));
    expect([valuesOf(first, 'w:pStyle', 'w:val')[0], textOf(first)]).toEqual([
      'Heading1',
      'Find Land',
    ]);
    expect(documentOf(parts)).not.toMatch(/TOC|<w:titlePg\/>|pageBreakBefore/);
    expect(textOf(parts['word/header1.xml'] ?? '')).toBe(
      'Community Garden HandbookGetting Started',
    );
    expect(textOf(parts['word/footer1.xml'] ?? '')).toContain('Riverside Garden League');
  });

  test('its properties say what it is and what it is a part of', () => {
    const core = part('water')['docProps/core.xml'] ?? '';
    for (const each of [
      '<dc:title>Water</dc:title>',
      '<dc:subject>How to get a meter',
      '<dc:creator>Riverside Garden League</dc:creator>',
      '<cp:keywords>Getting Started, Water</cp:keywords>',
      'Part of Community Garden Handbook. Version 2.1. Last reviewed 2022-02-01.',
      '>2022-02-01T00:00:00Z</dcterms:created>',
    ])
      expect(core).toContain(each);
  });

  test('notes keep the numbers of the toolkit, under ids from 1', () => {
    const parts = part('everything');
    const xml = documentOf(parts);
    expect(valuesOf(xml, 'w:footnoteReference', 'w:id')).toEqual(['1', '2', '3', '4']);
    expect(valuesOf(xml, 'w:numStart', 'w:val')).toEqual(['3']);
    expect(parts['word/footnotes.xml']).toMatch(/ NOTEREF _Note6 .*>6</s);
    expect(valuesOf(documentOf(part('start')), 'w:numStart', 'w:val')).toEqual([]);
  });

  test('a list of all notes shows the numbers of notes that are elsewhere', () => {
    const parts = part('sources');
    expect(documentOf(parts)).not.toMatch(/NOTEREF|footnoteReference /);
    expect(paragraphWith(documentOf(parts), 'which cites another')).toMatch(
      /<w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:t[^>]*>6</,
    );
  });

  test('links within it stay, those that leave it go to the site', () => {
    expect(linksOf(part('start'))['Find Land']).toMatch(/^#_Page2/);
    expect(linksOf(part('water'))['Find Land']).toBe(
      'https://garden.example.org/handbook/start/find-land.html#look-for-sun',
    );
    expect(linksOf(part('sources'))['Getting Started']).toBe(
      'https://garden.example.org/handbook/start/index.html',
    );
  });

  test('every link, note number and page number in it has its place there', () => {
    for (const [path, parts] of files) {
      const names = valuesOf(documentOf(parts), 'w:bookmarkStart', 'w:name');
      const xml = documentOf(parts) + (parts['word/footnotes.xml'] ?? '');
      const fields = [...xml.matchAll(/(?:NOTEREF|PAGEREF) (\w+)/g)].map(([, name]) => name ?? '');
      const own = xml.replace(/<w:hyperlink [^>]*r:id[^>]*>/g, '');
      const wanted = [...valuesOf(own, 'w:hyperlink', 'w:anchor'), ...fields];
      expect([path, wanted.filter((name) => !names.includes(name))]).toEqual([path, []]);
    }
  });

  test('has the same bytes every time', async () => {
    const { outputs: again } = await renderWord(corpus, assets, ['toolkit', 'sections', 'pages']);
    for (const [index, { path, bytes }] of again.entries())
      expect([path, Buffer.compare(bytes, all[index]?.bytes ?? Buffer.of())]).toEqual([path, 0]);
  });
});

test('without a site a link that leaves a volume is its text, with the title of the page', async () => {
  const body = 'See [this](b.md), [B Page](b.md#x), [here](#plants) and [gone](no.md)\n\n## Plants';
  const pages = { 'a.md': pathway(body), 'b.md': pathway('Text', { title: 'B Page' }) };
  const files = await partsByPath(await corpusOf(folderOf(pages)), 'pages');
  const parts = files.get('word/volumes/a.docx') ?? {};
  const line = paragraphWith(documentOf(parts), 'See this');
  expect(textOf(line)).toBe('See this (see “B Page”), B Page, here and gone');
  expect(valuesOf(line, 'w:hyperlink', 'w:anchor')).toEqual(['_Page1_Heading1']);
});
