import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import {
  leadOf,
  messagesOf,
  pdfPath,
  relatedResources,
  toolkitPath,
  type Corpus,
} from '../../src/model/index.ts';
import { walk } from '../../src/model/walk.ts';
import { outlineOf, textOfPdf, withPdf } from './pdf-reading.ts';
import { readingOrder, tagsOf, untagged, type Tag } from './pdf-tags.ts';
import { run } from './tools.ts';
import { names } from './toolkits.ts';
import { contentOf } from './word-files.ts';

describe.each(names)('the PDF of the %s', (name) => {
  let corpus: Corpus;
  let path: string;
  let tags: readonly Tag[];
  let loose: readonly string[];
  let labels: readonly string[] | null;

  beforeAll(async () => {
    corpus = await contentOf(name);
    path = join(inject(name), pdfPath(toolkitPath(corpus)));
    [tags, loose, labels] = await withPdf(readFileSync(path), async (document) => [
      (await ofAllPages(document, tagsOf)).flatMap(readingOrder),
      (await ofAllPages(document, untagged)).flat(),
      await document.getPageLabels(),
    ]);
  });

  test('has no fault that qpdf would find, and brings all its fonts', () => {
    expect(run('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found');
    const fonts = run('pdffonts', [path]).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    // Columns from the right: object and generation, then Unicode, subset, embedded.
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
  });

  test('says that it is PDF/UA-1, in which language, and with which title', () => {
    const text = readFileSync(path, 'latin1');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const info = run('pdfinfo', [path]);
    expect(info).toMatch(new RegExp(`^Title: +${corpus.site.title}$`, 'm'));
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(text).toContain(`/Lang (${corpus.site.language})`);
    expect(text).toContain('/DisplayDocTitle true');
  });

  test('has a tag around every text, and numbered pages', () => {
    expect(loose).toEqual([]);
    expect(labels?.at(-1)).toBe(String(labels?.length));
  });

  test('has every page as a heading in the bookmarks, in order', async () => {
    const titles = (await outlineOf(readFileSync(path))).map(({ title }) => squeezed(title));
    const pages = [...corpus.pages.values()].map(({ meta }) => squeezed(meta.title));
    // Other headings come between.
    let at = -1;
    const missing = pages.filter((title) => (at = titles.indexOf(title, at + 1)) < 0);
    expect(missing).toEqual([]);
  });

  test('has each short frame of resources on one sheet', async () => {
    const bookmarks = await outlineOf(readFileSync(path));
    const heading = messagesOf(corpus).say('document.resources');
    const divided: string[] = [];
    // Other headings come between, and may be named like a later page.
    let at = -1;
    for (const page of corpus.pages.values()) {
      const own = page.kind === 'overview' ? [] : relatedResources(corpus, page);
      const title = squeezed(page.meta.title);
      at = bookmarks.findIndex((each, index) => index > at && squeezed(each.title) === title);
      const frame = bookmarks.slice(at).find((each) => each.title === heading);
      if (own.length === 0 || own.length > 6 || !frame) continue;
      const sheet = squeezed(textOfPdf(path, frame.page));
      for (const { resource } of own)
        if (!sheet.includes(squeezed(resource.title)))
          divided.push(`${page.id}: ${resource.title}`);
    }
    expect(divided).toEqual([]);
  });

  test('has every word of every page and of its footnotes', () => {
    const text = squeezed(textOfPdf(path));
    const lost: string[] = [];
    for (const page of corpus.pages.values())
      walk(page.tree, (node) => {
        if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')
          return;
        for (const word of toString(node, { includeHtml: false, includeImageAlt: false }).match(
          /[\p{Script=Latin}\d]+/gu,
        ) ?? [])
          if (!text.includes(word)) lost.push(`${page.id}: ${word}`);
      });
    expect(lost).toEqual([]);
  });

  test('is searched in browsers as it was written, in whatever direction', async () => {
    const text = await withPdf(readFileSync(path), async (document) =>
      squeezed((await ofAllPages(document, shown)).join('')),
    );
    const leads = [...corpus.pages.values()].flatMap((page) => leadOf(page) ?? []);
    expect(leads.length).toBeGreaterThan(0);
    expect(leads.filter((lead) => !text.includes(squeezed(lead)))).toEqual([]);
  });

  test('has tags for what the Markdown has: headings, lists, links and notes', () => {
    const roles = new Set(tags.map(({ role }) => role));
    for (const role of ['H1', 'H2', 'L', 'LI', 'Link', 'Note', 'TOC'])
      expect(roles).toContain(role);
    const count = [...corpus.pages.values()].flatMap(({ notes }) => notes).length;
    expect(tags.filter(({ role }) => role === 'Note')).toHaveLength(count);
  });
});

async function ofAllPages<Result>(
  document: PDFDocumentProxy,
  read: (document: PDFDocumentProxy, page: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let page = 1; page <= document.numPages; page += 1) results.push(await read(document, page));
  return results;
}

/** Letters and digits alone: lines are broken anywhere. */
function squeezed(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\d]/gu, '');
}

/** The text of a page, as pdf.js gives it to whoever searches or copies. */
async function shown(document: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}
