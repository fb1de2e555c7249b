import type { Assets, Corpus } from '../../model/index.ts';
import { openPackage, savePackage } from '../../ooxml/index.ts';
import { canPaginate } from './can-paginate.ts';
import { toDocument } from './document.ts';
import { normalizePackage } from './normalize-package.ts';
import { toPageNumbers } from './page-numbers.ts';
import { postprocess } from './postprocess.ts';
import { applyReferenceDoc } from './reference-doc/reference-doc.ts';
import { reviewedIn, type Volume } from './volume.ts';

/** How a file is made. */
export interface FileOptions {
  /** Whether pages are laid out to number them in the contents and beside links; they are where it can be done. */
  readonly numbered?: boolean;
}

/**
 * Makes a volume as a Word file, the same bytes for the same content. The looks come from `reference.docx` among
 * the assets, where it is there. Pages are not numbered then: its letters are not those that we measure.
 */
export async function toFile(
  corpus: Corpus,
  volume: Volume,
  assets: Assets,
  { numbered = true }: FileOptions = {},
): Promise<Uint8Array> {
  const reference = assets.get('reference.docx');
  // A page on its own has no contents, and no other page to refer to.
  const isNumbered =
    numbered &&
    !reference &&
    volume.kind !== 'page' &&
    canPaginate(volume.pages.map(({ page }) => page));
  const pageNumbers = isNumbered ? toPageNumbers(assets) : undefined;
  const { parts } = openPackage(await toDocument(corpus, volume, { pageNumbers }));
  postprocess(parts);
  if (reference) applyReferenceDoc(parts, reference);
  normalizePackage(parts, { date: reviewedIn(volume), language: corpus.site.language });
  return savePackage(parts);
}
