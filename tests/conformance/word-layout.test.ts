import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toolkitPath } from '../../src/model/index.ts';
import { outlineOf, pageCountOf, textOfPdf } from './pdf-reading.ts';
import { toPdfs } from './tools.ts';
import { names } from './toolkits.ts';
import { bytesOf, contentOf, filesWith, withPart } from './word-files.ts';
import { readWord } from './word-reading.ts';

const checklists = filesWith('.docx').filter(({ name }) => name.includes('/checklist/'));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-layout-'));
  const files = filesWith('.docx').map(({ path }) => path);
  toPdfs([...files, twoPages(), wrongNumbers()], folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(checklists)('LibreOffice lays $name out on one page', ({ path }) => {
  expect(pageCountOf(pdfOf(path))).toBe(1);
});

test('a checklist that runs over is seen to have two pages', () => {
  expect(pageCountOf(pdfOf('two-pages.docx'))).toBe(2);
});

describe.each(names)('the contents of the Word file of the %s', (name) => {
  test('name the page on which LibreOffice puts each title, or the one beside it', async () => {
    const word = toolkitPath(await contentOf(name));
    const entries = await entriesOf(bytesOf(name, word));
    expect(entries.length).toBeGreaterThan(5);
    expect(await strayEntries(entries, pdfOf(word))).toEqual([]);
  });
});

test('a wrong number in the contents is seen', async () => {
  const entries = await entriesOf(readFileSync(join(folder, 'wrong-numbers.docx')));
  const stray = await strayEntries(entries, pdfOf('wrong-numbers.docx'));
  expect(stray).toEqual([expect.stringMatching(/^Sources: page 2 instead of \d+$/)]);
});

interface Entry {
  readonly title: string;
  readonly page: number;
}

/** The entries of the contents with the numbers that are printed there. */
async function entriesOf(file: Uint8Array): Promise<readonly Entry[]> {
  const { paragraphs } = await readWord(file);
  return paragraphs
    .filter(({ style }) => /^TOC\d$/.test(style))
    .map(({ text }) => /^(?<title>.*) (?<page>\d+)$/.exec(text)?.groups ?? {})
    .map(({ title = '', page }) => ({ title, page: Number(page) }));
}

/** The entries whose number is more than one page off the title's page. */
async function strayEntries(entries: readonly Entry[], pdf: string): Promise<readonly string[]> {
  const headings = [...(await outlineOf(readFileSync(pdf)))].map((each) => ({
    ...each,
    title: plain(each.title),
  }));
  return entries.flatMap(({ title, page }) => {
    const at = headings.findIndex((heading) => heading.title === title);
    if (at < 0) return [`${title}: no such heading`];
    const [heading] = headings.splice(0, at + 1).slice(-1);
    const real = heading?.page ?? 0;
    if (!plain(textOfPdf(pdf, real)).includes(title)) return [`${title}: not seen on page ${real}`];
    return Math.abs(real - page) <= 1 ? [] : [`${title}: page ${page} instead of ${real}`];
  });
}

/** A hyphen that does not break is a hyphen. */
const plain = (text: string): string => text.replaceAll('\u2011', '-');

function pdfOf(path: string): string {
  return join(folder, basename(path).replace(/\.docx$/, '.pdf'));
}

function twoPages(): string {
  const more = '<w:p><w:r><w:br w:type="page"/><w:t>More</w:t></w:r></w:p>';
  const file = bytesOf('garden', 'checklist/first-season.docx');
  return write('two-pages.docx', file, (xml) =>
    xml.replace(/<w:sectPr>(?!.*<w:sectPr>)/s, `${more}$&`),
  );
}

function wrongNumbers(): string {
  const file = bytesOf('garden', 'word/garden-handbook.docx');
  return write('wrong-numbers.docx', file, (xml) =>
    xml.replace(/(PAGEREF _Toc7 (?:(?!<w:t>|<w:t ).)*<w:t[^>]*>)\d+/s, '$12'),
  );
}

function write(name: string, file: Uint8Array, change: (xml: string) => string): string {
  const path = join(folder, name);
  writeFileSync(path, withPart(file, 'word/document.xml', change));
  return path;
}
