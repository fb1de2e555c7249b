import type { Assets, Corpus, Output, Renderer } from '../../model/index.ts';
import { toFile, type FileOptions } from './file.ts';
import { toolkitVolume, toVolumes, type Volume, type VolumeKind } from './volume.ts';

export type { VolumeKind } from './volume.ts';

/** Renders the toolkit as one Word file, the same bytes for the same content. */
export const word: Renderer = async (corpus, assets) => ({
  outputs: await volumes(corpus, assets, ['toolkit']),
  findings: [],
});

/**
 * Renders Word files of the toolkit, of each section, or of each page. The toolkit keeps its path; the others
 * are in `word/volumes/`. A file of one section changes only with its pages and with what surrounds all pages.
 */
export async function volumes(
  corpus: Corpus,
  assets: Assets,
  kinds: readonly VolumeKind[],
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  // One after the other: layout needs much memory.
  for (const volume of toVolumes(corpus, kinds))
    outputs.push(await toOutput(corpus, volume, assets));
  return outputs;
}

/** Renders the toolkit alone; for benchmarks with and without page numbers. */
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
