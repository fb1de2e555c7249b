import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { messagesOf, pdfPath, toolkitPath } from '../../src/model/index.ts';
import { descendants, openPackage, topOf } from '../../src/ooxml/index.ts';
import { outlineOf, withPdf, type Bookmark } from './pdf-reading.ts';
import { readingOrder, tagsOf, type Tag } from './pdf-tags.ts';
import { toTaggedPdf } from './tools.ts';
import { names } from './toolkits.ts';
import { contentOf } from './word-files.ts';

/** What a screen reader is told of a PDF. */
interface Told {
  readonly language: string | undefined;
  readonly tags: readonly Tag[];
  readonly addresses: readonly string[];
  readonly bookmarks: readonly Bookmark[];
}

describe.each(names)(
  'the PDF of the %s, beside what LibreOffice makes of the Word file',
  (name) => {
    let ours: Told;
    let theirs: Told;
    let alternatives: readonly string[];
    let contents: string;
    const folder = mkdtempSync(join(tmpdir(), 'pathways-tagged-'));

    beforeAll(async () => {
      const corpus = await contentOf(name);
      const toolkit = toolkitPath(corpus);
      contents = messagesOf(corpus).say('document.contents');
      const word = join(inject(name), toolkit);
      toTaggedPdf(word, folder);
      const { main } = openPackage(readFileSync(word));
      alternatives = descendants(topOf(main), 'wp:docPr').map(
        ({ attributes }) => attributes.get('descr') ?? '',
      );
      ours = await told(join(inject(name), pdfPath(toolkit)));
      theirs = await told(join(folder, basename(word).replace(/docx$/, 'pdf')));
    });

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('has the same headings on the same levels, and one above the contents', () => {
      const own = headingsOf(ours);
      expect(own.length).toBeGreaterThan(15);
      expect(own.filter((each) => each !== `H1 ${squeezed(contents)}`)).toEqual(headingsOf(theirs));
    });

    test('has the same bookmarks', () => {
      const titles = ({ bookmarks }: Told): readonly string[] =>
        bookmarks.map(({ title }) => squeezed(title));
      expect(titles(ours)).toEqual(titles(theirs));
    });

    test.each(['TH', 'TD'])('has the same cells of tables as %s', (role) => {
      expect(textsOf(ours, role)).toEqual(textsOf(theirs, role));
    });

    test('has the same notes', () => {
      expect(textsOf(ours, 'Note').toSorted()).toEqual(textsOf(theirs, 'Note').toSorted());
    });

    test('has its list items in lists', () => {
      const items = name === 'hebrew' ? wordsOf(ours, 'LI') : textsOf(ours, 'LI').join('');
      const begin =
        name === 'hebrew'
          ? wordsOf(theirs, 'LI')
          : textsOf(theirs, 'LI').map((text) => text.replace(/^\d+/, '').slice(0, 8));
      expect(begin.length).toBeGreaterThan(10);
      expect(begin.filter((text) => !items.includes(text))).toEqual([]);
    });

    test('has its links', () => {
      const own = new Set(ours.addresses);
      expect(theirs.addresses.length).toBeGreaterThan(3);
      expect(theirs.addresses.filter((url) => !own.has(url))).toEqual([]);
    });

    // LibreOffice makes no figures of images inside paragraphs, so the Word file is the judge.
    test('has the alternative texts of the Word file', () => {
      const figures = ours.tags.filter(({ role }) => role === 'Figure');
      expect(figures.map(({ alt }) => squeezed(alt))).toEqual(alternatives.map(squeezed));
    });

    test('is in the same language', () => {
      // LibreOffice adds the region of a language that has none.
      expect([ours.language, ours.language?.split('-')[0]]).toContain(
        theirs.language?.split('-').slice(0, ours.language?.split('-').length).join('-'),
      );
    });
  },
);

async function told(path: string): Promise<Told> {
  const bytes = readFileSync(path);
  const bookmarks = await outlineOf(bytes);
  return withPdf(bytes, async (document) => {
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    const tags = await Promise.all(numbers.map((number) => tagsOf(document, number)));
    const addresses = await Promise.all(numbers.map((number) => addressesOn(document, number)));
    const { info } = await document.getMetadata();
    return {
      language: (info as { Language?: string }).Language,
      tags: tags.flatMap(readingOrder),
      addresses: addresses.flat(),
      bookmarks,
    };
  });
}

async function addressesOn(document: PDFDocumentProxy, number: number): Promise<readonly string[]> {
  const page = await document.getPage(number);
  const annotations: readonly { url?: string }[] = await page.getAnnotations();
  return annotations.flatMap(({ url }) => url ?? []);
}

function headingsOf({ tags }: Told): readonly string[] {
  return tags.flatMap((tag) =>
    /^H\d$/.test(tag.role) ? [`${tag.role} ${squeezed(tag.wholeText)}`] : [],
  );
}

function textsOf({ tags }: Told, role: string): readonly string[] {
  return tags.filter((tag) => tag.role === role).map((tag) => squeezed(tag.wholeText));
}

/** The words in Hebrew, of which pdf.js does not tell the order. */
function wordsOf({ tags }: Told, role: string): readonly string[] {
  return tags
    .filter((tag) => tag.role === role)
    .flatMap((tag) => tag.wholeText.match(/\p{Script=Hebrew}+/gu) ?? []);
}

/**
 * Letters and digits alone: lines are broken anywhere. Of Hebrew, the words in the order of their letters: pdf.js takes
 * them from where they are drawn.
 */
function squeezed(text: string): string {
  const plain = text.normalize('NFKC').replace(pageNumbers, '');
  const words = plain.split(/[^\p{L}\d]+/u);
  return (/\p{Script=Hebrew}/u.test(plain) ? words.toSorted() : words).join('');
}

/** The numbers of pages that the Word file has beside its links, and the PDF as well. */
const pageNumbers = /\(\s*(?:page\s*)?\d+\s*(?:ページ)?\s*\)/g;
