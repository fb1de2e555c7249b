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

/** Outputs cannot be written, for a reason that the person who builds can mend. */
export class WriteRefusal extends Error {}

interface WriteOptions {
  /** The top folders that this build made anew; earlier outputs elsewhere stay as they are. */
  readonly areas: readonly string[];
  /** The path below which the site is published, where this build made it. */
  readonly base?: string | undefined;
  readonly holder: Holder;
  readonly isRunning: IsRunning;
  /** The disk to write to: this machine's, where left out. */
  readonly on?: Disk;
}

/**
 * Makes a folder hold these outputs: all of them or, whatever happens, none. What an earlier build
 * wrote and this one did not is taken away; files that no manifest lists are never touched.
 *
 * @returns the entries of what was written
 * @throws WriteRefusal when the folder is not one of outputs, or another build is writing there
 * @throws Error when the disk refuses; the outputs are then the old ones, or the next call mends them
 */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
  { areas, base, holder, isRunning, on = disk }: WriteOptions,
): Promise<readonly ManifestEntry[]> {
  const entries = outputs.map(toEntry);
  const unsafe = entries.find(({ path }) => !isInside(path) || path.startsWith(`${ownFolder}/`));
  if (unsafe) throw new WriteRefusal(`an output at \`${unsafe.path}\` would lie outside of it`);
  const at = toWorkplace(folder);
  await refuseForeign(on, folder);
  await on.makeFolder(at.own);
  const other = await takeLock(on, at.own, holder, isRunning);
  if (other)
    throw new WriteRefusal(
      `process ${other.pid} on ${other.host} is writing there; try again when it has ended`,
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

/** Names that people and their systems leave in a folder, and that are in nobody's way. */
const harmless = /^(?:README\.md|\..*|~\$.*|Thumbs\.db|desktop\.ini)$/i;

/** A folder without a manifest that holds other things is somebody's, and no place for outputs. */
async function refuseForeign(on: Disk, folder: string): Promise<void> {
  const names = await on.list(folder);
  if (names.includes(manifestPath) || names.includes(ownFolder)) return;
  const foreign = names.filter((name) => !harmless.test(name)).sort()[0];
  if (foreign !== undefined)
    throw new WriteRefusal(`it holds \`${foreign}\`, which no build wrote; choose an empty folder`);
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

/** What an earlier build wrote; nothing where there was none. */
async function readEarlier(on: Disk, at: Workplace): Promise<Manifest> {
  const text = await on.read(join(at.outputs, manifestPath));
  const earlier = text === undefined ? { files: [] } : readManifest(text);
  if (!earlier) throw new WriteRefusal(`its \`${manifestPath}\` is none that a build wrote`);
  return earlier;
}

/** What is to be done: removals first, so that a file may make way for a folder; the manifest last. */
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
      throw new WriteRefusal(`it holds \`${path}\`, which no build wrote; move it away`);
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
