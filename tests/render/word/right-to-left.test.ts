import { beforeAll, expect, test } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { check } from '../../../src/check/index.ts';
import {
  documentOf,
  fileOf,
  paragraphsOf,
  paragraphWith,
  runWith,
  toParts,
  type Parts,
} from './parts.ts';

/** A toolkit in Hebrew. */
const folder = 'tests/fixtures/hebrew';

let parts: Parts;
let xml: string;

beforeAll(async () => {
  parts = toParts(await fileOf(await load(folder)));
  xml = documentOf(parts);
});

test('its content has no errors', async () => {
  const { findings } = await check(await load(folder), { today: '2022-04-01' });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  'מדריך לגינה הקהילתית',
  'תוכן העניינים',
  'גרסה 2.1',
  'מקורות נוספים',
  'אנשי קשר',
  'הערה',
])('the line %s, which the program writes, runs from right to left', (text) => {
  const paragraph = paragraphWith(xml, text);
  expect(paragraph).toMatch(/<w:bidi ?\/>/);
  expect(paragraph).toMatch(/<w:rtl ?\/>/);
});

test('emphasis is in a style of its own, which is bold: the letters have no italics', () => {
  expect(runWith(xml, 'כסף')).toContain('<w:rPr><w:rStyle w:val="Emphasis"/><w:rtl/></w:rPr>');
  expect(
    /w:styleId="Emphasis">.*?<\/w:style>/s.exec(parts['word/styles.xml'] ?? '')?.[0],
  ).toContain('<w:b/><w:bCs/>');
  expect(xml).not.toMatch(/<w:i(?:Cs)?\/>/);
});

test.each(['Title', 'Heading1', 'TOCHeading'])(
  'titles in %s are bold, as in the PDF file: no serif font has their letters',
  (style) => {
    const xml = parts['word/styles.xml'] ?? '';
    expect(xml.split(`w:styleId="${style}"`)[1]?.split('</w:style>')[0]).toContain(
      '<w:b/><w:bCs/>',
    );
  },
);

test('every paragraph says its direction: a line in English runs from left to right', () => {
  expect(paragraphsOf(xml).filter((each) => !each.includes('<w:bidi'))).toEqual([]);
  for (const text of ['This paragraph is in English', 'hose --length'])
    expect(paragraphWith(xml, text)).toContain('<w:bidi w:val="false"');
});

test('a cell with digits alone runs as the others of its table', () => {
  expect(paragraphWith(xml, '120')).toMatch(/<w:bidi ?\/>/);
});

test('sections, running heads and new paragraphs run from right to left', () => {
  const sections = xml.match(/<w:sectPr[^]*?<\/w:sectPr>/g) ?? [];
  expect(sections.length).toBeGreaterThan(1);
  for (const section of sections) expect(section).toMatch(/<w:bidi ?\/>/);
  const heads = Object.entries(parts).filter(([path]) => /header\d+\.xml$/.test(path));
  for (const [, text] of heads) expect(text).toMatch(/<w:bidi ?\/>/);
  expect(parts['word/styles.xml']).toMatch(/w:default="1"[^]*?<w:bidi ?\/>/);
});

test('the bar of frames is at the right, where lines begin', () => {
  const [, frame = ''] =
    /<w:style [^>]*w:styleId="Frame"[^>]*>([^]*?)<\/w:style>/.exec(
      String(parts['word/styles.xml']),
    ) ?? [];
  expect(frame).toMatch(/<w:right [^>]*w:sz="36"/);
  expect(frame).toMatch(/<w:left [^>]*w:sz="24"/);
});

test('spelling is checked in its language', () => {
  expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:bidi="he"/);
});
