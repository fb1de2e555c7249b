import type { Corpus } from '../../model/index.ts';
import { toCanonical } from './canonical.ts';
import { toDocument } from './document.ts';
import { finish } from './finish.ts';
import { withHouseStyle } from './house-style/house-style.ts';
import { isMeasurable } from './measurable.ts';
import { reviewedIn, type Volume } from './volume.ts';

/** How a file is made. */
export interface FileOptions {
  /** Whether pages are laid out to number them in the contents and beside links; they are where it can be done. */
  readonly numbered?: boolean;
  /** A Word file whose looks are taken. Pages are not numbered then: its letters are not those that we measure. */
  readonly reference?: Uint8Array | undefined;
}

/** Makes a volume as a Word file, the same bytes for the same content. */
export async function toFile(
  corpus: Corpus,
  volume: Volume,
  { reference, numbered = reference === undefined }: FileOptions = {},
): Promise<Uint8Array> {
  const properties = { date: reviewedIn(volume), language: corpus.site.language };
  // A page on its own has no contents, and no other page to refer to.
  const withPageNumbers =
    numbered && volume.kind !== 'page' && isMeasurable(volume.pages.map(({ page }) => page));
  const document = await toDocument(corpus, volume, { withPageNumbers });
  return toCanonical(document, properties, finish, (parts) =>
    reference ? withHouseStyle(parts, reference) : parts,
  );
}
