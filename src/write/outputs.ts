import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Output } from '../model/index.ts';
import {
  isInside,
  manifestPath,
  readManifest,
  toEntry,
  toManifestText,
  type ManifestEntry,
} from './manifest.ts';

/**
 * Writes outputs into a folder, and takes away what an earlier build wrote there and this one did
 * not. Files that no manifest lists are never touched.
 *
 * @param areas the top folders that this build made anew; earlier outputs elsewhere stay listed
 * @returns the entries of what was written
 * @throws Error when a path leaves the folder or the disk refuses
 */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
  areas: readonly string[],
): Promise<readonly ManifestEntry[]> {
  const entries = outputs.map(toEntry);
  const unsafe = entries.find(({ path }) => !isInside(path));
  if (unsafe) throw new Error(`Cannot write ${unsafe.path}: it lies outside the outputs folder`);
  const paths = new Set(entries.map(({ path }) => path));
  const earlier = readManifest(await readText(join(folder, manifestPath)));
  const stale = earlier.filter(({ path }) => isIn(areas, path) && !paths.has(path));
  const kept = earlier.filter(({ path }) => !isIn(areas, path));
  for (const { path, bytes } of outputs) await replace(join(folder, path), bytes);
  for (const { path } of stale) await remove(folder, path);
  const manifest = new TextEncoder().encode(toManifestText([...kept, ...entries]));
  await replace(join(folder, manifestPath), manifest);
  return entries;
}

function isIn(areas: readonly string[], path: string): boolean {
  return areas.includes(path.split('/')[0] ?? '');
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

/** Writes beside, then renames, so that nobody ever reads half a file. */
async function replace(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.partial`;
  await writeFile(beside, bytes);
  await rename(beside, path);
}

/** Removes a file, and the folders above it that are then empty. */
async function remove(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    const isGone = await rmdir(join(folder, above)).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
