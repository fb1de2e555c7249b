import type { Assets, Corpus } from '../../model/index.ts';
import { openPackage, savePackage } from '../../ooxml/index.ts';
import { canPaginate } from './can-paginate.ts';
import { toDocument } from './document.ts';
import { normalizePackage } from './normalize-package.ts';
import { toPageNumbers } from './page-numbers.ts';
import type { ShownImages } from './images.ts';
import { letter } from './paper.ts';
import { postprocess } from './postprocess.ts';
import { paperOf } from './reference-doc/paper.ts';
import { applyReferenceDoc } from './reference-doc/reference-doc.ts';
import { reviewedIn, type Volume } from './volume.ts';

/** Options of a file. */
interface FileOptions {
  /** Whether to estimate page numbers for the contents and links, where that is possible (default: true). */
  readonly numbered?: boolean;
  /** The images of its pages (default: none). */
  readonly images?: ShownImages;
}

/**
 * Makes a volume as a Word file, the same bytes for the same content. Where the assets include `reference.docx`,
 * the file takes its look from there and has no page numbers: we cannot measure its fonts.
 */
export async function toFile(
  corpus: Corpus,
  volume: Volume,
  assets: Assets,
  { numbered = true, images = new Map() }: FileOptions = {},
): Promise<Uint8Array> {
  const reference = assets.get('reference.docx');
  const paper = reference ? paperOf(reference) : letter;
  // A single page has no contents, and no other page to refer to.
  const isNumbered =
    numbered &&
    !reference &&
    volume.kind !== 'page' &&
    canPaginate(volume.pages.map(({ page }) => page));
  const pageNumbers = isNumbered ? toPageNumbers(assets) : undefined;
  const { parts } = openPackage(await toDocument(corpus, volume, { pageNumbers, images, paper }));
  postprocess(parts);
  if (reference) applyReferenceDoc(parts, reference);
  normalizePackage(parts, { date: reviewedIn(volume), language: corpus.site.language });
  return savePackage(parts);
}
