import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPack, type Pack } from './pack.ts';
import { packEnding } from './pack-writer.ts';

/** The paths of the packs in a folder; none if there is no such folder. */
export function listPacks(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(packEnding))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** The packs that can be read, the newest first. */
export function openPacks(paths: readonly string[], user: number | undefined): readonly Pack[] {
  return paths
    .flatMap((path) => openPack(path, user) ?? [])
    .sort((a, b) => b.writtenMs - a.writtenMs);
}
