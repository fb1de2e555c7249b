import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noCache, type Cache } from '../model/index.ts';
import { openCache } from './cache-file.ts';
import type { Host } from './host.ts';
import { toRelative } from './relative-path.ts';
import { reasonOf } from './system-error.ts';
import type { Settings } from './settings.ts';

/**
 * Opens the cache of a content folder, and saves it after use. Where it can't be saved, a line says so, and the
 * result is the same.
 */
export async function withCacheFile<Result>(
  { content, isCached }: Pick<Settings, 'content' | 'isCached'>,
  { cache: place, cwd, root, stderr }: Host,
  use: (cache: Cache) => Promise<Result>,
): Promise<Result> {
  if (!place || !isCached) return use(noCache);
  const parts = await Promise.all(
    [place.program, join(root, 'package.json')].map((path) => readFile(path)),
  );
  const name = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const cache = await openCache(join(place.folder, name), [place.platform, ...parts].join('\0'));
  const result = await use(cache);
  await cache.save().catch((error: unknown) => {
    stderr.write(
      `pathways: The cache in \`${toRelative(place.folder, cwd)}\` can't be written: ${reasonOf(error)}. Use \`--no-cache\` to hide this warning.\n`,
    );
  });
  return result;
}
