import { chmod, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './host.ts';
import { linkOnPath } from './link-on-path.ts';
import { toRelative } from './relative-path.ts';
import { writeError } from './system-error.ts';

/**
 * Writes a file that was asked for, and makes missing folders.
 *
 * @param shown the path as it was given, for messages
 * @param cwd the working directory: absolute
 * @throws CommandError if it can't be written
 */
export async function writeFileTo(
  path: string,
  bytes: string | Uint8Array,
  shown: string,
  cwd: string,
): Promise<void> {
  const link = await linkOnPath(path, cwd);
  if (link !== undefined) {
    const which = link === path ? 'it' : `\`${toRelative(link, cwd)}\``;
    throw new CommandError(`Can't write \`${shown}\`: ${which} is a link. Delete the link first.`);
  }
  await replaceFile(path, bytes).catch((error: unknown) => {
    throw writeError(shown, error);
  });
}

/**
 * Writes a file beside its place and renames it, so that nobody ever reads half of one, and what was there stays if the
 * disk is full. Makes missing folders.
 *
 * @throws Error of the system
 */
async function replaceFile(path: string, bytes: string | Uint8Array): Promise<void> {
  const { makeFolder } = await import('../write/index.ts');
  await makeFolder(dirname(path));
  const facts = await stat(path).catch(() => undefined);
  // A device or a pipe.
  if (facts && !facts.isFile()) await writeFile(path, bytes);
  else await replace(path, bytes, facts?.mode);
}

async function replace(
  path: string,
  bytes: string | Uint8Array,
  mode: number | undefined,
): Promise<void> {
  const folder = await mkdtemp(join(dirname(path), `.${basename(path).slice(0, 60)}.`));
  const beside = join(folder, 'new');
  try {
    await writeFile(beside, bytes);
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
