import type { Assets, Corpus, Output, Rendered, VolumeKind } from '../../model/index.ts';
import { toFile } from './file.ts';
import { toShownImages, type ShownImages } from './images.ts';
import { letter } from './paper.ts';
import { paperOf } from './reference-doc/paper.ts';
import { toVolumes, type Volume } from './volume.ts';

/**
 * Renders Word files of the toolkit, of each section, or of each page. A file of one section changes only with its
 * pages and with what surrounds all pages.
 */
export async function renderWord(
  corpus: Corpus,
  assets: Assets,
  kinds: readonly VolumeKind[] = ['toolkit'],
): Promise<Rendered> {
  const reference = assets.get('reference.docx');
  const paper = reference ? paperOf(reference) : letter;
  const { images, findings } = await toShownImages(corpus, assets, paper);
  const outputs: Output[] = [];
  // One after the other: layout needs much memory.
  for (const volume of toVolumes(corpus, kinds))
    outputs.push(await toOutput(corpus, volume, assets, images));
  return { outputs, findings };
}

async function toOutput(
  corpus: Corpus,
  volume: Volume,
  assets: Assets,
  images: ShownImages,
): Promise<Output> {
  const bytes = await toFile(corpus, volume, assets, { images });
  return { path: volume.path, bytes, kind: 'word', title: volume.title };
}
