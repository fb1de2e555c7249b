import { noCache, type Cache, type Corpus, type Pause } from '../model/index.ts';
import type { Folder } from './folder.ts';
import { readFolder } from './read-folder.ts';

/**
 * Loads a folder of content. Whatever its files say, a corpus comes back, with what is wrong in
 * `corpus.findings`.
 *
 * @param folder the path of the folder, or what was read of it
 * @param cache keeps what was parsed between runs
 * @param maxTrees where there are more pages, their trees are let go of when nobody works on them
 * @param pause waits between pages; what it throws ends the loading
 * @throws Error when the folder itself cannot be read
 */
export async function load(
  folder: Folder | string,
  cache: Cache = noCache,
  maxTrees?: number,
  pause?: Pause,
): Promise<Corpus> {
  const read = typeof folder === 'string' ? await readFolder(folder) : folder;
  // Parsers and schemas take time to load, and a folder may be read without them.
  const { toCorpus } = await import('./corpus.ts');
  return toCorpus(read, cache, maxTrees, pause);
}
