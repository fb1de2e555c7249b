import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openAssets } from '../../../src/cli/assets.ts';
import { load } from '../../../src/load/index.ts';
import type { Corpus } from '../../../src/model/index.ts';
import {
  documentOf,
  fileOf,
  paragraphsOf,
  paragraphWith,
  textOf,
  toParts,
  valuesOf,
  xmlFault,
  type Parts,
} from './parts.ts';

/** The paragraphs of a document whose style a name matches. */
function styled(xml: string, style: RegExp): readonly string[] {
  return paragraphsOf(xml).filter((paragraph) =>
    style.test(valuesOf(paragraph, 'w:pStyle', 'w:val')[0] ?? ''),
  );
}

/** The instructions of the fields of a paragraph. */
function fieldsOf(paragraph: string): readonly string[] {
  return [...paragraph.matchAll(/<w:instrText [^>]*>([^<]*)</g)].map(([, code = '']) => code);
}

describe('the Word file of a whole toolkit', () => {
  let corpus: Corpus;
  let parts: Parts;
  let xml: string;

  beforeAll(async () => {
    corpus = await load('tests/fixtures/garden');
    parts = toParts(await fileOf(corpus, openAssets(resolve('.'))));
    xml = documentOf(parts);
  });

  test('every part of it is XML', () => {
    for (const [path, text] of Object.entries(parts))
      if (/\.(?:xml|rels)$/.test(path)) expect([path, xmlFault(text)]).toEqual([path, undefined]);
  });

  test('every internal link leads to a bookmark, and no bookmark or id occurs twice', () => {
    const names = valuesOf(xml, 'w:bookmarkStart', 'w:name');
    const ids = valuesOf(xml, 'w:bookmarkStart', 'w:id');
    const anchors = ['word/document.xml', 'word/footnotes.xml'].flatMap((path) =>
      valuesOf(parts[path] ?? '', 'w:hyperlink', 'w:anchor'),
    );
    expect(anchors.length).toBeGreaterThan(10);
    expect(anchors.filter((anchor) => !names.includes(anchor))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(names.filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name))).toEqual([]);
  });

  test('links look like links', () => {
    const links = [...xml.matchAll(/<w:hyperlink [^>]*>.*?<\/w:hyperlink>/gs)].map(
      ([link]) => link,
    );
    const ofText = links.filter((link) => !link.includes('<w:drawing>'));
    const plain = ofText.filter((link) => !link.includes('<w:rStyle w:val="Hyperlink"/>'));
    expect(plain.filter((link) => !link.includes('w:anchor="_Toc'))).toEqual([]);
  });

  test('every relationship that a part uses is there, and all lead to safe addresses', () => {
    for (const part of ['document', 'footnotes', 'header1', 'footer1']) {
      const relationships = parts[`word/_rels/${part}.xml.rels`] ?? '';
      const ids = valuesOf(relationships, 'Relationship', 'Id');
      const used = [...(parts[`word/${part}.xml`] ?? '').matchAll(/ r:\w+="([^"]+)"/g)];
      expect(used.map(([, id]) => id).filter((id) => !ids.includes(id ?? ''))).toEqual([]);
      const external = relationships.match(/<[^>]*TargetMode="External"[^>]*>/g) ?? [];
      for (const each of external) expect(each).toMatch(/ Target="(?:https?|mailto|tel):/);
    }
  });

  test('notes have the numbers that the toolkit gives them', () => {
    const expected = [...corpus.pages.values()].flatMap((page) =>
      page.notes.map((note) => String(note.number)),
    );
    expect(expected).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(valuesOf(xml, 'w:footnoteReference', 'w:id')).toEqual(expected);
    const notes = parts['word/footnotes.xml'] ?? '';
    expect(valuesOf(notes, 'w:footnote', 'w:id')).toEqual(['-1', '0', ...expected]);
    expect(notes.match(/<w:footnoteRef\/>/g)).toHaveLength(6);
  });

  test('a second reference to a note shows its number through a field', () => {
    const paragraph = paragraphWith(xml, 'Lead in soil is common');
    expect(fieldsOf(paragraph)).toEqual([' NOTEREF _Note2 \\f \\h ']);
    expect(valuesOf(paragraph, 'w:bookmarkStart', 'w:name')).toContain('_Note2');
    expect(textOf(paragraph)).toContain('harmful2.');
  });

  test('a note that only a note cites is carried by a line at the end of the page', () => {
    const line = paragraphWith(xml, 'Also cited in the notes of this page');
    expect(valuesOf(line, 'w:footnoteReference', 'w:id')).toEqual(['6']);
    const citing = paragraphWith(parts['word/footnotes.xml'] ?? '', 'which cites another');
    expect(fieldsOf(citing)).toEqual([' NOTEREF _Note6 \\f \\h ']);
  });

  test('the contents name the pages alone, each with the number of its page', () => {
    const entries = styled(xml, /^TOC\d$/).map((entry) => [
      valuesOf(entry, 'w:pStyle', 'w:val')[0],
      textOf(entry).replace(/\d+$/, ' #'),
    ]);
    expect(entries).toEqual([
      ['TOC1', 'Community Garden Handbook #'],
      ['TOC1', 'Getting Started #'],
      ['TOC2', 'Find Land #'],
      ['TOC2', 'Water #'],
      ['TOC1', 'Plots #'],
      ['TOC2', 'Everything at Once: <Tags> & "Quotes" #'],
      ['TOC1', 'Sources #'],
      ['TOC1', 'All resources by publisher #'],
    ]);
    expect(xml).not.toContain('w:dirty');
    expect(parts['word/settings.xml']).not.toContain('updateFields');
  });

  test('headings follow the navigation, and no level is left out', () => {
    const styles = parts['word/styles.xml'] ?? '';
    const levels = styled(xml, /^(?:Heading|Subheading|FrameHeading|PlainHeading)/).map((each) => {
      const id = valuesOf(each, 'w:pStyle', 'w:val')[0] ?? '';
      const style = styles.split('<w:style ').find((part) => part.includes(`w:styleId="${id}"`));
      return Number(valuesOf(style ?? '', 'w:outlineLvl', 'w:val')[0]) + 1;
    });
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(valuesOf(paragraphWith(xml, 'Look for sun'), 'w:pStyle', 'w:val')).toEqual([
      'Subheading1Level3',
    ]);
  });

  test('every style that a paragraph has is defined', () => {
    const defined = valuesOf(parts['word/styles.xml'] ?? '', 'w:style', 'w:styleId');
    expect(new Set(defined).size).toBe(defined.length);
    const used = ['document', 'footnotes', 'header1', 'header3', 'footer1'].flatMap((part) =>
      ['w:pStyle', 'w:rStyle'].flatMap((tag) =>
        valuesOf(parts[`word/${part}.xml`] ?? '', tag, 'w:val'),
      ),
    );
    expect([...new Set(used)].filter((style) => !defined.includes(style))).toEqual([]);
  });

  test('no paragraph is empty', () => {
    const seen = /<w:drawing>|<w:footnoteRef\/>|<w:pBdr><w:bottom /;
    for (const path of Object.keys(parts).filter((each) =>
      /^word\/(?:document|footnotes|header\d|footer\d)\.xml$/.test(each),
    ))
      expect(
        paragraphsOf(parts[path] ?? '')
          .filter((paragraph) => !/w:(?:continuationS|s)eparator/.test(paragraph))
          .filter((paragraph) => textOf(paragraph).trim() === '' && !seen.test(paragraph)),
      ).toEqual([]);
  });

  test('a page has its lead, its date, its steps, its resources and its contacts', () => {
    const from = xml.indexOf('_Page4"');
    const page = xml.slice(from, xml.indexOf('_Page5"', from));
    const lines = paragraphsOf(`<w:p>${page}`).map(textOf);
    expect(lines.slice(1, 3)).toEqual([
      'How to get a meter, what the city asks for, and how to carry water to every plot in summer.',
      'Last reviewed February 1, 2022',
    ]);
    expect(lines.slice(-9)).toEqual([
      'On the checklist',
      '☐Ask the city for a garden meter',
      'Related resources',
      'Municipal Water Code\nCity of Riverside. Look for it at city.example.org/codes',
      'Contacts',
      'Jo Brook, City of Riverside: water@city.example.org',
      'Water meters for shared gardens. Subject line: “Garden meter & hose”',
      'League office, Riverside Garden League: office@garden.example.org',
      'Questions about any page of the handbook',
    ]);
    expect(page).toContain('<w:alias w:val="Ask the city for a garden meter"/>');
    expect(page).toContain('<w:tag w:val="water-meter"/>');
    expect(parts['word/_rels/document.xml.rels']).toContain(
      'Target="mailto:water@city.example.org?subject=Garden%20meter%20%26%20hose"',
    );
  });

  test('no sheet holds the contacts of a page alone', () => {
    const page = xml.slice(xml.indexOf('_Page4"'), xml.indexOf('_Page5"', xml.indexOf('_Page4"')));
    const ends = paragraphsOf(page).slice(-5);
    expect(textOf(ends[0] ?? '')).toBe('Contacts');
    expect(ends.map((each) => each.includes('<w:keepNext/>'))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test('the references are all notes under their numbers with the pages that cite them', () => {
    const entries = styled(xml, /^(?:Reference|Source)$/).map(textOf);
    expect(entries.slice(0, 4)).toEqual([
      'Riverside Garden League. Lease Forms. 2021. See https://garden.example.org/leases',
      'Cited on Getting Started (page\u00a04)',
      'Soil Board. "Lead in City Soil." 2018.',
      'Cited on Find Land (page\u00a04)',
    ]);
    const numbered = styled(xml, /^Reference$/).flatMap((each) =>
      valuesOf(each, 'w:numId', 'w:val'),
    );
    expect(new Set(numbered.slice(0, 2)).size).toBe(1);
  });

  test('the cover, the head and the foot say what the file is', () => {
    const cover = xml.slice(0, xml.indexOf('TOCHeading'));
    expect(paragraphsOf(cover).map(textOf)).toEqual([
      'Community Garden Handbook',
      'How a neighborhood starts a shared garden, lays out its plots and keeps them growing from spring to frost.',
      'Riverside Garden League',
      'Version 2.1',
      'Last reviewed March 1, 2022',
      'League office, Riverside Garden League: office@garden.example.org',
    ]);
    const foot = parts['word/footer1.xml'] ?? '';
    expect(textOf(foot)).toContain('Riverside Garden League');
    expect(foot).toMatch(/>PAGE<.*>NUMPAGES</s);
    expect(xml).toContain('<w:titlePg/>');
  });

  test('each section begins on a new page under a head with its own title', () => {
    const sections = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([each]) => each);
    const heads = sections.map((section) => headOf(section));
    expect(heads.map(textOf)).toEqual([
      'Community Garden Handbook',
      'Community Garden Handbook',
      'Community Garden HandbookGetting Started',
      'Community Garden HandbookPlots',
      'Community Garden HandbookSources',
      'Community Garden HandbookAll resources by publisher',
    ]);
    // Word takes the title from the heading, so that it follows when somebody changes that.
    expect(heads.map((head) => head.includes('STYLEREF 1'))).toEqual([
      ...[false, false],
      ...[true, true, true, true],
    ]);
    expect(sections.map((section) => section.includes('<w:titlePg/>'))).toEqual([
      true,
      ...heads.slice(1).map(() => false),
    ]);
    expect(sections.filter((section) => /<w:type |<w:pgNumType [^>]/.test(section))).toEqual([]);
    expect(sections.filter((section) => section.includes('<w:footerReference'))).toHaveLength(1);
  });

  /** The running head that a section refers to. */
  function headOf(section: string): string {
    const [id] = valuesOf(section, 'w:headerReference', 'r:id');
    const relationships = parts['word/_rels/document.xml.rels'] ?? '';
    const [line = ''] = new RegExp(`<[^>]*Id="${id}"[^>]*>`).exec(relationships) ?? [];
    return parts[`word/${valuesOf(line, 'Relationship', 'Target')[0]}`] ?? '';
  }

  test('the properties of the file are complete', () => {
    const core = parts['docProps/core.xml'] ?? '';
    for (const each of [
      '<dc:title>Community Garden Handbook</dc:title>',
      '<dc:subject>How a neighborhood starts',
      '<dc:creator>Riverside Garden League</dc:creator>',
      '<cp:lastModifiedBy>Riverside Garden League</cp:lastModifiedBy>',
      '<cp:keywords>Welcome, Getting Started, Plots, Sources</cp:keywords>',
      '<dc:description>Version 2.1. Last reviewed 2022-03-01.</dc:description>',
      '<dc:language>en-US</dc:language>',
      '>2022-03-01T00:00:00Z</dcterms:created>',
      '>2022-03-01T00:00:00Z</dcterms:modified>',
    ])
      expect(core).toContain(each);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-US"/>');
  });
});
