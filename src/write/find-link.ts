import { posix } from 'node:path';
import type { Disk } from './disk.ts';

/** More than any toolkit has, so that a walk ends. */
const maxEntries = 1_000_000;

/**
 * Finds something at or below a folder that is neither a file nor a folder: writing there could change something
 * elsewhere.
 *
 * @returns its path from the folder, which is empty for the folder itself; undefined if there is none
 */
export async function findLink(on: Disk, folder: string): Promise<string | undefined> {
  const kind = await on.kind(folder);
  if (kind === 'link' || kind === 'other') return '';
  const open = [''];
  let entries = 0;
  for (let path = open.pop(); path !== undefined; path = open.pop())
    for (const each of await on.list(path === '' ? folder : posix.join(folder, path))) {
      const inner = posix.join(path, each.name);
      entries += 1;
      if (each.kind === 'folder') open.push(inner);
      else if (each.kind !== 'file' || entries > maxEntries) return inner;
    }
  return undefined;
}
