import {
  noCache,
  toKeepPage,
  type Assets,
  type Corpus,
  type Output,
  type Rendered,
  type VolumeKind,
} from '../../model/index.ts';
import { toFile, type PageNumbers } from './file.ts';
import { toShownImages } from './images.ts';
import { paperOf } from './paper.ts';
import type { ReferenceDoc } from './reference-doc/read-reference-doc.ts';
import { toVolumes } from './volume.ts';
import { wideTables } from './wide-tables.ts';

/**
 * Renders Word files of the toolkit, of each section, or of each page. A file of one section changes only with its
 * pages and with what surrounds all pages.
 *
 * @param cache keeps what is made of each page
 */
export async function renderWord(
  corpus: Corpus,
  assets: Assets,
  kinds: readonly VolumeKind[] = ['toolkit'],
  reference?: ReferenceDoc,
  cache = noCache,
): Promise<RenderedWord> {
  const paper = paperOf(corpus.site, reference?.paper);
  const keep = toKeepPage(corpus, cache, { isNumbered: false });
  const { images, findings } = await toShownImages(corpus, assets, paper, keep);
  const outputs: Output[] = [];
  let pageNumbers: PageNumbers = new Map();
  // One after the other: layout needs much memory.
  for (const volume of toVolumes(corpus, kinds)) {
    const bytes = await toFile(corpus, volume, assets, {
      images,
      reference,
      cache,
      ...(volume.kind === 'toolkit' && { onPageNumbers: (numbers) => (pageNumbers = numbers) }),
    });
    outputs.push({ path: volume.path, bytes, kind: 'word', title: volume.title });
  }
  return { outputs, findings: [...findings, ...wideTables(corpus, paper, keep)], pageNumbers };
}

/** The Word files, and the page numbers of the toolkit if it is among them. */
export interface RenderedWord extends Rendered {
  readonly pageNumbers: PageNumbers;
}
