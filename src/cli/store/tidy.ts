import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from './pack.ts';
import { listPacks, openPacks } from './pack-folder.ts';
import { startPack, unfinishedStart } from './pack-writer.ts';

/** With more packs than this, finding an entry takes too long. */
const maxPacks = 16;

/** The largest packs are not copied just to have fewer of them. */
const keptPacks = 4;

/** How full a store is once it was over its limit. */
const share = 0.75;

/** A run takes no longer: what it was writing when it ended is removed after this time. */
const maxRunMs = 60 * 60 * 1000;

interface Limits {
  readonly user?: number | undefined;
  readonly maxBytes: number;
}

/**
 * Keeps a store small: joins small packs, and where it is over its limit, drops what this run did not use, oldest first.
 * Others may read what is removed here: they have it open.
 *
 * @param used keys of this run
 * @throws Error of the system
 */
export function tidy(folder: string, used: ReadonlySet<string>, limits: Limits): void {
  removeUnfinished(folder);
  const paths = listPacks(folder);
  const packs = openPacks(paths, limits.user);
  try {
    for (const path of paths)
      if (!packs.some((pack) => pack.path === path)) rmSync(path, { force: true, recursive: true });
    const total = packs.reduce((sum, { size }) => sum + size, 0);
    if (total > limits.maxBytes) joinPacks(folder, packs, limits.maxBytes * share, used);
    else if (packs.length > maxPacks) {
      const large = packs.toSorted((a, b) => b.size - a.size).slice(0, keptPacks);
      const small = packs.filter((pack) => !large.includes(pack));
      joinPacks(folder, small, Infinity, used);
    }
  } finally {
    for (const pack of packs) pack.close();
  }
}

/** Writes the entries of some packs into one, those that were used first, and removes the packs. */
function joinPacks(
  folder: string,
  packs: readonly Pack[],
  maxBytes: number,
  used: ReadonlySet<string>,
): void {
  const writer = startPack(folder);
  let bytes = 0;
  const copy = (isWanted: (key: string) => boolean): void => {
    for (const pack of packs)
      for (const { key, sum, length } of pack.entries()) {
        if (writer.has(key) || !isWanted(Buffer.from(key).toString('latin1'))) continue;
        if (bytes + length > maxBytes) continue;
        const value = pack.read(key);
        if (!value) continue;
        bytes += length;
        writer.add(key, value, sum);
      }
  };
  let written: string;
  try {
    copy((key) => used.has(key));
    copy(() => true);
    written = writer.finish();
  } catch (error) {
    writer.discard();
    throw error;
  }
  for (const { path } of packs) if (path !== written) rmSync(path, { force: true });
}

/** Removes what runs that ended early were writing. */
function removeUnfinished(folder: string): void {
  const places = readdirSync(folder)
    .filter((name) => name.startsWith(unfinishedStart))
    .map((name) => join(folder, name));
  const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = Math.max(...listPacks(folder).map(timeOf));
  for (const place of places) {
    if (newest - timeOf(place) > maxRunMs) rmSync(place, { recursive: true, force: true });
  }
}
