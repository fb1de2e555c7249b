import {
  getDocument,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { join } from 'node:path';
import { packages, run } from './tools.ts';

/** Opens a PDF with pdf.js for as long as `use` runs. Its own fonts are used, and no network. */
export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy: pdf.js takes the bytes away from who gives them
    standardFontDataUrl: join(packages, 'pdfjs-dist/standard_fonts/'),
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** How many pages a PDF has, as poppler counts them. */
export function pageCountOf(path: string): number {
  return Number(/^Pages:\s+(\d+)$/m.exec(run('pdfinfo', [path]))?.[1]);
}

/**
 * The text of one page, or of all, in the order in which it is drawn, on one line. Poppler says word by word what runs
 * from right to left, beginning at the left: such lines are turned around.
 */
export function textOfPdf(path: string, page?: number): string {
  const range = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  return run('pdftotext', ['-raw', ...range, path, '-'])
    .split('\n')
    .map((line) => (line.includes('\u202b') ? line.split(' ').reverse().join(' ') : line))
    .join(' ')
    .replace(/[\u202a-\u202e]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A heading of a PDF's outline. */
export interface Bookmark {
  readonly title: string;
  /** From 1. */
  readonly page: number;
}

/** The outline of a PDF in reading order, whatever the level. */
export async function outlineOf(bytes: Uint8Array): Promise<readonly Bookmark[]> {
  return withPdf(bytes, async (document) => toBookmarks(document, await document.getOutline()));
}

type Items = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function toBookmarks(document: PDFDocumentProxy, items: Items): Promise<Bookmark[]> {
  const all: Bookmark[] = [];
  for (const { title, dest, items: below } of items ?? []) {
    const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const index = place ? await document.getPageIndex(place[0]) : -1;
    all.push({ title, page: index + 1 }, ...(await toBookmarks(document, below)));
  }
  return all;
}
