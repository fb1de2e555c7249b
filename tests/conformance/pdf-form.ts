import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readingOrder, tagsOf, untagged, type Tag } from './pdf-tags.ts';

/** Something on the page that can be clicked or written on, as pdf.js reads it. */
export interface Annotation {
  readonly id: string;
  readonly subtype: string;
  /** Left, bottom, right, top, in points from the lower left corner of the page. */
  readonly rect: readonly [number, number, number, number];
  /** The name of a field. */
  readonly fieldName?: string;
  /** What a screen reader says of a field. */
  readonly alternativeText?: string;
  readonly fieldValue?: unknown;
  /** Where a link leads. */
  readonly unsafeUrl?: string;
}

/** What pdf.js reads in a PDF of one page. */
export interface ReadPdf {
  /** What the file says about itself. */
  readonly info: Readonly<Record<string, unknown>>;
  readonly isMarked: boolean;
  /** Left, bottom, right and top of the sheet, in points. */
  readonly view: readonly [number, number, number, number];
  /** What can be clicked or written on, in the order of the file. */
  readonly annotations: readonly Annotation[];
  readonly fields: readonly Annotation[];
  /** The elements of the structure tree, as they are read. */
  readonly tags: readonly Tag[];
  readonly untagged: readonly string[];
}

/** Reads the first page of a PDF, and what is said of the whole. */
export async function readPdf(document: PDFDocumentProxy): Promise<ReadPdf> {
  const page = await document.getPage(1);
  const { info } = await document.getMetadata();
  const mark: { Marked?: boolean } | null = await document.getMarkInfo();
  const annotations: readonly Annotation[] = await page.getAnnotations();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  return {
    info: { ...info },
    isMarked: mark?.Marked === true,
    view: [left, bottom, right, top],
    annotations,
    fields: annotations.filter(({ subtype }) => subtype === 'Widget'),
    tags: readingOrder(await tagsOf(document)),
    untagged: await untagged(document),
  };
}
