import { dirname, join } from 'node:path';
import { manifestPath, printable, sumOf, type Output, type Sum } from '../model/index.ts';
import { disk, isSame, type Disk } from './disk.ts';
import { findLink } from './find-link.ts';
import {
  backward,
  clear,
  ForeignJournal,
  forward,
  ownFolder,
  recover,
  toWorkplace,
  writeJournal,
  type Journal,
  type Workplace,
} from './journal.ts';
import { lockName, takeLock, type Holder, type IsRunning } from './lock.ts';
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

interface WrittenOutputs {
  /** The manifest entries of the outputs. */
  readonly entries: readonly ManifestEntry[];
  /** Files of an earlier build that this one no longer has, and that somebody changed: they are kept. */
  readonly kept: readonly string[];
}

/**
 * Writes outputs to a folder: all of them or, whatever happens, none. Files of an earlier build that are no longer
 * among them are removed; files that are not in the manifest, or not as it lists them, are never touched. The manifest
 * and everything else in the folder may come from a stranger: no link is followed.
 *
 * @throws WriteRefusal if the folder has other files or links, or another build is writing to it
 * @throws Error if the disk fails; the old outputs are then restored, now or by the next call
 */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
  { areas, base, holder, isRunning, on = disk }: WriteOptions,
): Promise<WrittenOutputs> {
  const entries = outputs.map(toEntry);
  const unsafe = entries.find(({ path }) => !isInside(path) || path.startsWith(`${ownFolder}/`));
  if (unsafe) throw new WriteRefusal(`the output \`${unsafe.path}\` would be outside it`);
  const at = toWorkplace(folder);
  await refuseLinks(on, folder);
  await refuseForeign(on, folder);
  await on.makeFolder(at.own);
  const lock = await takeLock(on, at.own, holder, isRunning);
  if ('pid' in lock)
    throw new WriteRefusal(
      `process ${lock.pid} on ${printable(lock.host).slice(0, 80)} is writing to it; try again when it has finished. If it has ended, delete \`${ownFolder}/${lockName}\` in it`,
    );
  try {
    await refuseLinks(on, folder);
    await recover(on, at).catch((error: unknown) => {
      if (!(error instanceof ForeignJournal)) throw error;
      throw new WriteRefusal(
        `its \`${ownFolder}\` is not what an interrupted build left; delete that folder`,
      );
    });
    return { entries, kept: await replace(on, at, outputs, entries, areas, base) };
  } finally {
    await lock.release();
    await on.removeEmpty(at.own);
  }
}

async function refuseLinks(on: Disk, folder: string): Promise<void> {
  const found = await findLink(on, folder);
  if (found === '') throw new WriteRefusal('it is a link; delete it, or choose another folder');
  if (found !== undefined)
    throw new WriteRefusal(`its \`${printable(found)}\` is a link; delete the link`);
}

/** Files that may be in the folder of a first build. */
const harmless = /^(?:README\.md|\..*|~\$.*|Thumbs\.db|desktop\.ini)$/i;

/** A folder with other files and no manifest is not for outputs. */
async function refuseForeign(on: Disk, folder: string): Promise<void> {
  const names = (await on.list(folder)).map(({ name }) => name);
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
): Promise<readonly string[]> {
  const earlier = await readEarlier(on, at);
  const manifestText = toManifestText({
    ...earlier,
    ...(base !== undefined && { base }),
    files: [...earlier.files.filter(({ path }) => !isIn(areas, path)), ...entries],
  });
  const { journal, kept } = await toPlan(on, at, entries, manifestText, earlier.files, areas);
  if (journal.write.length + journal.remove.length === 0) return kept;
  const changed = new Set(journal.write.map(({ path }) => path));
  try {
    for (const output of outputs)
      if (changed.has(output.path)) await stage(on, at, output.path, output.bytes);
    if (changed.has(manifestPath)) await stage(on, at, manifestPath, manifestText);
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
  return kept;
}

/** The manifest of an earlier build; an empty one if there was none. */
async function readEarlier(on: Disk, at: Workplace): Promise<Manifest> {
  const text = await on.read(join(at.outputs, manifestPath));
  const earlier = text === undefined ? { files: [] } : readManifest(text);
  if (!earlier) throw new WriteRefusal(`its \`${manifestPath}\` was not written by a build`);
  return earlier;
}

/** The steps: removals first, so that a folder can replace a file; the manifest last. Files that are the same stay. */
async function toPlan(
  on: Disk,
  at: Workplace,
  entries: readonly ManifestEntry[],
  manifestText: string,
  earlier: readonly ManifestEntry[],
  areas: readonly string[],
): Promise<{ readonly journal: Journal; readonly kept: readonly string[] }> {
  const known = new Map(earlier.map((entry) => [entry.path, entry]));
  const write: Journal['write'][number][] = [];
  for (const { path, size, sha256 } of entries) {
    const had = await on.sum(join(at.outputs, path));
    const listed = known.get(path);
    if (had && !listed)
      throw new WriteRefusal(`it contains \`${path}\`, which no build wrote; move it away`);
    if (had && !isSame(had, listed))
      throw new WriteRefusal(
        `its \`${path}\` was changed after the last build; move it away, or delete it`,
      );
    known.delete(path);
    const sum = { size, sha256 };
    if (!isSame(had, sum)) write.push({ path, sum, ...(had && { had }) });
  }
  const had = await on.sum(join(at.outputs, manifestPath));
  const sum = sumOf(manifestText);
  if (!isSame(had, sum)) write.push({ path: manifestPath, sum, ...(had && { had }) });
  const remove: { path: string; sum: Sum }[] = [];
  const kept: string[] = [];
  for (const entry of known.values()) {
    const found = isIn(areas, entry.path) ? await on.sum(join(at.outputs, entry.path)) : undefined;
    if (found && isSame(found, entry)) remove.push({ path: entry.path, sum: found });
    else if (found) kept.push(entry.path);
  }
  return { journal: { version: 2, remove, write }, kept };
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
