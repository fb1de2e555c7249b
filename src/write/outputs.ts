import { dirname, join } from 'node:path';
import { manifestPath, type Output } from '../model/index.ts';
import { disk, type Disk } from './disk.ts';
import {
  backward,
  clear,
  forward,
  ownFolder,
  recover,
  toWorkplace,
  writeJournal,
  type Journal,
  type Workplace,
} from './journal.ts';
import { releaseLock, takeLock, type Holder, type IsRunning } from './lock.ts';
import {
  isInside,
  readManifest,
  toEntry,
  toManifestText,
  type Manifest,
  type ManifestEntry,
} from './manifest.ts';

/** The outputs cannot be written, for a reason that the user can fix. The message continues "can't write to FOLDER:". */
export class WriteRefusal extends Error {}

interface WriteOptions {
  /** The top-level folders that this build replaces; earlier outputs elsewhere are kept. */
  readonly areas: readonly string[];
  /** The path below which the site is published, where this build made it. */
  readonly base?: string | undefined;
  readonly holder: Holder;
  readonly isRunning: IsRunning;
  /** The disk of this machine by default. */
  readonly on?: Disk;
}

/**
 * Writes outputs to a folder: all of them or, whatever happens, none. Files of an earlier build that are no longer
 * among them are removed; files that are not in the manifest are never touched.
 *
 * @returns the manifest entries of the outputs
 * @throws WriteRefusal if the folder has other files, or another build is writing to it
 * @throws Error if the disk fails; the old outputs are then restored, now or by the next call
 */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
  { areas, base, holder, isRunning, on = disk }: WriteOptions,
): Promise<readonly ManifestEntry[]> {
  const entries = outputs.map(toEntry);
  const unsafe = entries.find(({ path }) => !isInside(path) || path.startsWith(`${ownFolder}/`));
  if (unsafe) throw new WriteRefusal(`the output \`${unsafe.path}\` would be outside it`);
  const at = toWorkplace(folder);
  await refuseForeign(on, folder);
  await on.makeFolder(at.own);
  const other = await takeLock(on, at.own, holder, isRunning);
  if (other)
    throw new WriteRefusal(
      `process ${other.pid} on ${other.host} is writing to it; try again when it has finished`,
    );
  try {
    await recover(on, at);
    await replace(on, at, outputs, entries, areas, base);
  } finally {
    await releaseLock(on, at.own);
    await on.removeEmpty(at.own);
  }
  return entries;
}

/** Files that may be in the folder of a first build. */
const harmless = /^(?:README\.md|\..*|~\$.*|Thumbs\.db|desktop\.ini)$/i;

/** A folder with other files and no manifest is not for outputs. */
async function refuseForeign(on: Disk, folder: string): Promise<void> {
  const names = await on.list(folder);
  if (names.includes(manifestPath) || names.includes(ownFolder)) return;
  const foreign = names.filter((name) => !harmless.test(name)).sort()[0];
  if (foreign !== undefined)
    throw new WriteRefusal(
      `it contains \`${foreign}\`, which no build wrote; choose an empty folder`,
    );
}

async function replace(
  on: Disk,
  at: Workplace,
  outputs: readonly Output[],
  entries: readonly ManifestEntry[],
  areas: readonly string[],
  base: string | undefined,
): Promise<void> {
  const earlier = await readEarlier(on, at);
  const journal = await toPlan(on, at, entries, earlier.files, areas);
  const kept = earlier.files.filter(({ path }) => !isIn(areas, path));
  const manifest = {
    ...earlier,
    ...(base !== undefined && { base }),
    files: [...kept, ...entries],
  };
  try {
    for (const { path, bytes } of outputs) await stage(on, at, path, bytes);
    await stage(on, at, manifestPath, toManifestText(manifest));
    await writeJournal(on, at, journal);
  } catch (error) {
    await clear(on, at);
    throw error;
  }
  try {
    await forward(on, at, journal);
  } catch (error) {
    await backward(on, at, journal);
    await clear(on, at, journal);
    throw error;
  }
  await clear(on, at, journal);
}

/** The manifest of an earlier build; an empty one if there was none. */
async function readEarlier(on: Disk, at: Workplace): Promise<Manifest> {
  const text = await on.read(join(at.outputs, manifestPath));
  const earlier = text === undefined ? { files: [] } : readManifest(text);
  if (!earlier) throw new WriteRefusal(`its \`${manifestPath}\` was not written by a build`);
  return earlier;
}

/** The steps: removals first, so that a folder can replace a file; the manifest last. */
async function toPlan(
  on: Disk,
  at: Workplace,
  entries: readonly ManifestEntry[],
  earlier: readonly ManifestEntry[],
  areas: readonly string[],
): Promise<Journal> {
  const paths = new Set(entries.map(({ path }) => path));
  const known = new Set(earlier.map(({ path }) => path));
  const write: { path: string; had: boolean }[] = [];
  for (const path of [...paths, manifestPath]) {
    const had = await on.exists(join(at.outputs, path));
    if (had && !known.has(path) && path !== manifestPath)
      throw new WriteRefusal(`it contains \`${path}\`, which no build wrote; move it away`);
    write.push({ path, had });
  }
  const stale = earlier.filter(({ path }) => isIn(areas, path) && !paths.has(path));
  return { version: 1, remove: stale.map(({ path }) => path), write };
}

async function stage(
  on: Disk,
  at: Workplace,
  path: string,
  content: Uint8Array | string,
): Promise<void> {
  const next = join(at.next, path);
  await on.makeFolder(dirname(next));
  await on.write(next, content);
}

function isIn(areas: readonly string[], path: string): boolean {
  return areas.includes(path.split('/')[0] ?? '');
}
