import {
  keptNow,
  noCache,
  sumOf,
  type Assets,
  type Cache,
  type Corpus,
  type PageId,
} from '../../model/index.ts';
import { savePackage } from '../../ooxml/index.ts';
import { toBookmarks } from './bookmarks.ts';
import { fillDocument, toDocument } from './document.ts';
import { toPages } from './page-numbers.ts';
import type { ShownImages } from './images.ts';
import { paperOf, textWidthTwip } from './paper.ts';
import type { ReferenceDoc } from './reference-doc/read-reference-doc.ts';
import { markProperties, sourceBookmark, sourceSum } from './source-mark.ts';
import type { Volume } from './volume.ts';
import { wordFaces } from './word-faces.ts';
import { fillPageCount } from './xml/fill-page-count.ts';

/** The number of the first sheet of each page, as it is printed there. */
export type PageNumbers = ReadonlyMap<PageId, string>;

/** Options of a file. */
interface FileOptions {
  /** Whether contents and links have page numbers, where we can measure the fonts (default: true). */
  readonly numbered?: boolean;
  /** The images of its pages (default: none). */
  readonly images?: ShownImages;
  /** Where the file takes its look from (default: nowhere). */
  readonly reference?: ReferenceDoc | undefined;
  /** Takes the number of the first sheet of each page, where the file has page numbers. */
  readonly onPageNumbers?: (numbers: PageNumbers) => void;
  /** Keeps what is made of each page (default: keeps nothing). */
  readonly cache?: Cache;
}

/**
 * Makes a volume as a Word file, the same bytes for the same content. One with the look of a reference document has no
 * page numbers: we cannot measure its fonts.
 */
export async function toFile(
  corpus: Corpus,
  volume: Volume,
  assets: Assets,
  {
    numbered = true,
    images = new Map(),
    reference,
    onPageNumbers,
    cache = noCache,
  }: FileOptions = {},
): Promise<Uint8Array> {
  const paper = paperOf(corpus.site, reference?.paper);
  // A single page has no contents, and no other page to refer to.
  const isNumbered = numbered && !reference && volume.kind !== 'page';
  const document = await toDocument(corpus, volume, { isNumbered, images, paper, cache });
  const layout = isNumbered
    ? toPages(document, wordFaces(assets, corpus.fonts), textWidthTwip(paper), cache)
    : undefined;
  const sum = sourceSum(corpus, volume);
  const { parts } = document;
  markProperties(parts, sum);
  fillDocument(
    document,
    { pages: corpus.pages, images },
    (bookmark) => layout?.pageOf.get(bookmark),
    (id) => sourceBookmark(sum, id),
  );
  if (reference) return reference.applyTo(savePackage(parts));
  if (layout) {
    fillPageCount(parts, layout.pages.length);
    onPageNumbers?.(ofPages(volume, layout.pageOf));
  }
  return savePackage(parts, (from, make) => {
    const packed = keptNow(cache, 'word-packed', [sumOf(from)], () =>
      Buffer.from(make()).toString('base64'),
    );
    return Buffer.from(packed, 'base64');
  });
}

function ofPages(volume: Volume, bookmarks: ReadonlyMap<string, string>): PageNumbers {
  const pages = volume.pages.map(({ page }) => page);
  const { ofPage } = toBookmarks(pages);
  return new Map(
    pages.flatMap((page) => {
      const number = bookmarks.get(ofPage(page));
      return number === undefined ? [] : [[page.id, number] as const];
    }),
  );
}
