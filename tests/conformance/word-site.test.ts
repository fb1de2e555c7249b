import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { sitePath, toolkitPath, type Corpus, type Page } from '../../src/model/index.ts';
import { names, type Toolkit } from './toolkits.ts';
import { bytesOf, contentOf, toParts, withPart } from './word-files.ts';
import { backTitles, pagesOf, readWord, type ReadParagraph, type Reading } from './word-reading.ts';
import { readSitePage, type SitePage } from './word-site.ts';
import { allOf, readXml } from './word-xml.ts';

describe.each(names)('the Word file and the site of the %s', (name) => {
  let corpus: Corpus;
  let site: readonly SitePage[];
  let pages: readonly WordPage[];
  let entries: readonly ReadParagraph[];

  beforeAll(async () => {
    corpus = await contentOf(name);
    site = siteOf(name, corpus);
    const file = bytesOf(name, toolkitPath(corpus));
    const reading = await readWord(file);
    pages = toPages(reading, levelsOf(file));
    entries = reading.paragraphs
      .filter(({ style }) => /^TOC\d$/.test(style))
      .filter(({ text }) => !backTitles.includes(text.replace(/ \d+$/, '')));
  });

  test('have the same pages under the same titles, in the order of the navigation', () => {
    const titles = inOrder(corpus.navigation).map(({ page }) => page.meta.title);
    expect(pages.map(({ title }) => title)).toEqual(titles);
    expect(site.map(({ title }) => title)).toEqual(titles);
  });

  test('place the pages on the same levels, and the contents name the first three', () => {
    const levels = inOrder(corpus.navigation).map(({ level }) => level);
    expect(pages.map(({ level }) => level)).toEqual(levels);
    const inContents = pages.filter(({ level }) => level <= 3);
    expect(entries.map(({ style, text }) => [style, text.replace(/ \d+$/, '')])).toEqual(
      inContents.map(({ level, title }) => [`TOC${level}`, title]),
    );
  });

  test('have the same headings on every page, each as deep below its title', () => {
    expect(pages.map(({ headings }) => headings)).toEqual(site.map(({ headings }) => headings));
  });

  test('show the same number at every citation of a note', () => {
    expect(pages.map(toNumbers)).toEqual(site.map(toNumbers));
  });
});

test('the garden has what the comparison is about', async () => {
  const site = siteOf('garden', await contentOf('garden'));
  expect(site.flatMap(({ cited }) => cited)).toEqual(['1', '2', '2', '3', '4', '5', '4', '3']);
  expect(site.flatMap(({ notes }) => notes)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(site.flatMap(({ citedInNotes }) => citedInNotes)).toEqual(['6']);
  expect(site.flatMap(({ citedInList }) => citedInList)).toEqual(['6']);
  expect(site.flatMap(({ headings }) => headings).length).toBeGreaterThan(3);
});

test.each([
  [
    'another number',
    '<w:t xml:space="preserve">2</w:t></w:r><w:r><w:fldChar',
    '<w:t xml:space="preserve">3</w:t></w:r><w:r><w:fldChar',
  ],
  ['another heading', '>Look for sun<', '>Look for rain<'],
  ['a heading on another level', 'w:val="Subheading1Level3"', 'w:val="Subheading2Level4"'],
])('%s in the Word file is seen', async (_, found, put) => {
  const corpus = await contentOf('garden');
  const file = bytesOf('garden', toolkitPath(corpus));
  const broken = withPart(file, 'word/document.xml', (xml) => xml.replace(found, put));
  const pages = toPages(await readWord(broken), levelsOf(broken));
  const [read, expected] = [pages, siteOf('garden', corpus)].map((each) =>
    each.map(({ headings, cited }: Pick<SitePage, 'headings' | 'cited'>) => ({ headings, cited })),
  );
  expect(read).not.toEqual(expected);
});

function toNumbers({ cited, notes, citedInNotes, citedInList }: SitePage): unknown {
  return { cited, notes, citedInNotes, citedInList };
}

/** A page of the Word file; its notes are those that it carries. */
interface WordPage extends SitePage {
  readonly level: number;
}

function toPages(reading: Reading, levels: ReadonlyMap<string, number>): readonly WordPage[] {
  return pagesOf(reading).map((page) => {
    const level = levels.get(page[0]?.style ?? '') ?? 0;
    const carried = page.flatMap((each) => each.carried);
    // The line that carries notes of notes is on no page of the site.
    const text = page.filter(({ style }) => style !== 'NoteLine' && style !== 'Reference');
    return {
      title: page[0]?.text ?? '',
      level,
      headings: page
        .filter(({ style }) => style.startsWith('Subheading'))
        .map(({ style, text }) => ({ level: (levels.get(style) ?? 0) - level + 1, text })),
      cited: text.flatMap((each) => each.cited),
      notes: carried,
      citedInNotes: carried.flatMap((id) =>
        (reading.notes.get(id) ?? []).flatMap((each) => each.cited),
      ),
      citedInList: page.flatMap(({ style, cited }) => (style === 'Reference' ? cited : [])),
    };
  });
}

/** The level in the outline of each style that has one, from 1. */
function levelsOf(file: Uint8Array): ReadonlyMap<string, number> {
  const styles = allOf(readXml(toParts(file)['word/styles.xml'] ?? ''), 'w:style');
  return new Map(
    styles.flatMap((style) =>
      allOf(style, 'w:outlineLvl').map(({ attributes }): [string, number] => [
        style.attributes['w:styleId'] ?? '',
        Number(attributes['w:val']) + 1,
      ]),
    ),
  );
}

function inOrder(nodes: Corpus['navigation'], level = 1): readonly { page: Page; level: number }[] {
  return nodes.flatMap(({ page, children }) => [{ page, level }, ...inOrder(children, level + 1)]);
}

function siteOf(name: Toolkit, corpus: Corpus): readonly SitePage[] {
  return [...corpus.pages.keys()].map((id) =>
    readSitePage(strFromU8(bytesOf(name, `site/${sitePath(id)}`))),
  );
}
