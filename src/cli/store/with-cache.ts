import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noCache, type Cache } from '../../model/index.ts';
import type { Host } from '../host.ts';
import { linkBelow } from '../link-on-path.ts';
import { toRelative } from '../relative-path.ts';
import type { ContentSettings } from '../settings.ts';
import { reasonOf } from '../system-error.ts';
import { toCache } from './store-cache.ts';
import { openStore } from './store.ts';

/**
 * Opens the cache of the program, and saves it after use. Where it can't be saved, a line says so unless only errors are
 * told, and the result is the same.
 */
export async function withCache<Result>(
  { isCached, quiet = false }: Pick<ContentSettings, 'isCached' | 'quiet'>,
  { cache: place, cwd, root, stderr }: Host,
  use: (cache: Cache) => Promise<Result>,
): Promise<Result> {
  if (!place || !isCached) return use(noCache);
  const warn = (error: unknown): void => {
    if (quiet) return;
    stderr.write(
      `pathways: The cache in \`${toRelative(place.folder, cwd)}\` can't be written: ${reasonOf(error)}. Use \`--no-cache\` to hide this warning.\n`,
    );
  };
  // What is above comes from whoever installed the program.
  if ((await linkBelow(place.folder, dirname(place.folder))) !== undefined) {
    warn(new Error('it is a link'));
    return use(noCache);
  }
  const parts = await Promise.all(
    [place.program, join(root, 'package.json')].map((path) => readFile(path)),
  );
  const store = openStore(place.folder, place);
  try {
    return await use(toCache(store, [place.platform, ...parts].join('\0')));
  } finally {
    try {
      store.close();
    } catch (error) {
      warn(error);
    }
  }
}
