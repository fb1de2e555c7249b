import type { Assets, Corpus, Output, Renderer } from '../../model/index.ts';
import { toFile, type FileOptions } from './file.ts';
import { toolkitVolume, toVolumes, type Volume, type VolumeKind } from './volume.ts';

export type { VolumeKind } from './volume.ts';

/** Makes the toolkit as one Word file, the same bytes for the same content. */
export const word: Renderer = async (corpus, assets) => ({
  outputs: await volumes(corpus, assets, ['toolkit']),
  findings: [],
});

/**
 * Makes Word files of the toolkit, of each of its sections, or of each of its pages. The toolkit stands
 * where it always does, the others in `word/volumes/`. Files with pages of one section only change when
 * these do, or what stands around all pages.
 */
export async function volumes(
  corpus: Corpus,
  assets: Assets,
  kinds: readonly VolumeKind[],
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  // One after the other: each needs much memory while it is laid out.
  for (const volume of toVolumes(corpus, kinds))
    outputs.push(await toOutput(corpus, volume, assets));
  return outputs;
}

/** Makes the toolkit alone; for measuring with and without page numbers. */
export async function toWordFile(
  corpus: Corpus,
  assets: Assets,
  options: FileOptions,
): Promise<Uint8Array> {
  return toFile(corpus, toolkitVolume(corpus), assets, options);
}

async function toOutput(corpus: Corpus, volume: Volume, assets: Assets): Promise<Output> {
  const bytes = await toFile(corpus, volume, assets);
  return { path: volume.path, bytes, kind: 'word', title: volume.title };
}
