import { expect, test } from 'vitest';
import type { VolumeKind } from '../../../../src/model/index.ts';
import { renderWord } from '../../../../src/render/word/index.ts';
import { withKeys } from '../../../check/example-folder.ts';
import { corpusOf, folderOf, pathway } from '../../../corpus-of.ts';
import {
  documentOf,
  paragraphsOf,
  textOf,
  toParts,
  valuesOf,
  type Parts,
} from '../../../render/word/parts.ts';

const notice = 'This toolkit is of 2019.';

const overview = (title: string): string =>
  pathway('Text.', { kind: 'overview', title }).replace(/^(?:steps|resources):.*\n/gm, '');

/** A section of an overview and two pages, of which one is newer. */
const pages = {
  'soil/index.md': overview('Soil'),
  'soil/clay.md': pathway('Clay[^a].\n\n[^a]: See [the law](https://www.example.org/law.pdf).', {
    title: 'Clay',
    resources: '[guide]',
    reviewed: '2020-05-06',
  }),
  'soil/sand.md': pathway('Sand.', {
    title: 'Sand',
    resources: '[guide, other]',
    steps: '[{id: second-step, text: Take the second step}]',
  }),
  'notes.md': overview('References').replace('kind: overview', 'kind: references'),
};

const resources =
  'guide:\n  title: The Guide\n  publisher: The Press\n  url: https://www.example.org/guide.pdf\n  urlKind: document\n  readerNote: Page of a later edition\n' +
  'other:\n  title: Other\n  publisher: The Press\n';

const files = await partsOf(['toolkit', 'sections', 'pages']);
const documents = new Map([...files].map(([path, parts]) => [path, documentOf(parts)]));
const toolkit = documents.get('word/handbook.docx') ?? '';

async function partsOf(kinds: readonly VolumeKind[]): Promise<ReadonlyMap<string, Parts>> {
  const folder = folderOf(pages, { 'resources.yaml': resources });
  const site = withKeys(String(folder['site.yaml']), { notice, dateLabel: 'Last updated' }).replace(
    / {2}- page: soil\/clay.md\n {2}- page: soil\/sand.md/,
    '    pages:\n      - page: soil/clay.md\n      - page: soil/sand.md',
  );
  const corpus = await corpusOf({ ...folder, 'site.yaml': site });
  expect(corpus.findings).toEqual([]);
  const { outputs } = await renderWord(corpus, new Map(), kinds);
  return new Map(outputs.map(({ path, bytes }) => [path, toParts(bytes)]));
}

const linesOf = (xml: string): readonly string[] => paragraphsOf(xml).map(textOf);
const count = (lines: readonly string[], text: string): number =>
  lines.filter((line) => line.includes(text)).length;

test('the toolkit and every volume show the notice and the date once', () => {
  for (const [path, xml] of documents) {
    const lines = linesOf(xml);
    expect([path, count(lines, notice)]).toEqual([path, 1]);
    expect([path, count(lines, 'Last updated') > 0]).toEqual([path, true]);
  }
});

test('a page shows its date where it is not that on the cover', () => {
  const dates = linesOf(toolkit).filter((line) => line.startsWith('Last updated'));
  expect(dates[0]).toBe('Last updated May 6, 2020');
  expect(new Set(dates.slice(1))).toEqual(new Set(['Last updated April 3, 2019']));
});

test('an overview leads to the resources of the pages below it and does not repeat them', () => {
  const lines = linesOf(toolkit);
  expect(count(lines, 'Other')).toBe(2);
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^The related resources are on each of the pages below, and all together under All resources by publisher \(page\u00a0\d+\)\.$/,
    ),
  );
});

test('the overview of a section has no list of all resources to lead to; as a file of its own it has them', () => {
  const section = linesOf(documents.get('word/volumes/soil.docx') ?? '');
  expect(section).toContain('The related resources are on each of the pages below.');
  const page = linesOf(documents.get('word/volumes/soil-page.docx') ?? '');
  expect(count(page, 'Other')).toBe(1);
});

test('a resource is an item of a list, with what readers on paper need', () => {
  const items = paragraphsOf(toolkit).filter(
    (each) => valuesOf(each, 'w:pStyle', 'w:val')[0] === 'FrameItem',
  );
  expect(items.map(textOf)).toEqual([
    'The Guide (PDF)\nThe Press. Page of a later edition. www.example.org/guide.pdf',
    'The Guide (PDF)\nThe Press. Page of a later edition. www.example.org/guide.pdf',
    'Other\nThe Press.',
  ]);
  for (const item of items) expect(item).toContain('<w:numPr>');
  // A frame is not divided after one item.
  expect(items.map((item) => item.includes('<w:keepNext/>'))).toEqual([true, true, true]);
});

test('references show web addresses, and so do footnotes of a file without references', () => {
  const address = 'www.example.org/law.pdf (PDF)';
  const section = files.get('word/volumes/soil.docx');
  const notesOf = (parts: Parts = {}): string => textOf(parts['word/footnotes.xml'] ?? '');
  expect(linesOf(toolkit)).toContain(`See the law. ${address}`);
  expect(notesOf(files.get('word/handbook.docx'))).not.toContain(address);
  expect(notesOf(section)).toContain(address);
});

test('the contents of a small volume are on its cover', () => {
  const section = documents.get('word/volumes/soil.docx') ?? '';
  const cover = section.slice(0, section.indexOf('</w:p>', section.indexOf('<w:sectPr>')) + 6);
  expect(linesOf(cover)).toContain('Contents');
  expect(linesOf(cover).at(-1)).toContain('office@example.org');
});
