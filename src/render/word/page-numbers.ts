import { toLayout, type LineMemo } from '../../layout/index.ts';
import type { Assets } from '../../model/index.ts';
import type { Parts } from '../../ooxml/index.ts';
import { wordFaces } from './word-faces.ts';
import { fillPageCount, fillPageNumbers, showPageNumbers } from './xml/fill-page-numbers.ts';
import type { PageNumberField } from './xml/part-writer.ts';

/** Stands where a number is not known yet: most numbers of pages are as long. */
const usual = '00';

/** Numbers that move their own pages are settled by then, or never. */
const maxLayouts = 3;

/**
 * Writes the numbers of pages into the contents, the references and the footers of a document. Numbers take room: it
 * is laid out again until they are as long as what was measured.
 *
 * @returns the pages of its bookmarks
 */
export function numberPages(
  parts: Parts,
  fields: readonly PageNumberField[],
  assets: Assets,
): ReadonlyMap<string, string> {
  const faces = wordFaces(assets);
  const memo: LineMemo = new Map();
  showPageNumbers(fields, () => usual);
  for (let count = 1; ; count += 1) {
    const { pageOf, pages } = toLayout(parts, faces, { memo });
    const isSettled = showPageNumbers(fields, (bookmark) => pageOf.get(bookmark) ?? usual);
    if (!isSettled && count < maxLayouts) continue;
    fillPageNumbers(fields, pageOf);
    fillPageCount(parts, pages.length);
    return pageOf;
  }
}
