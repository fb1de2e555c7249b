import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './host.ts';

/** A file whose text is to be replaced. */
interface Replacement {
  readonly path: string;
  /** The text as it was read, without a byte order mark. */
  readonly before: string;
  readonly after: string;
  /** The file's name for messages. */
  readonly shown: string;
}

/**
 * Replaces the texts of files, or of none if one has changed since it was read. Each is written to a file
 * beside it and renamed, so that nobody ever reads half of one. Byte order marks and permissions are kept.
 *
 * @param pid tells this process from others that write at the same time
 * @throws CommandError if a file has changed since it was read
 */
export async function writeAtomic(files: readonly Replacement[], pid: number): Promise<void> {
  for (const file of files) await assertUnchanged(file);
  for (const file of files) await replace(file, pid);
}

const byteOrderMark = '\ufeff';

async function replace(file: Replacement, pid: number): Promise<void> {
  // A link stays one; what was read is not outside of the content folder.
  const path = await realpath(file.path);
  const beside = join(dirname(path), `.${basename(path)}.${pid}`);
  try {
    const { mode } = await stat(path);
    const hasMark = (await readFile(path, 'utf8')).startsWith(byteOrderMark);
    await writeFile(beside, hasMark ? byteOrderMark + file.after : file.after, { flag: 'wx' });
    await chmod(beside, mode);
    await assertUnchanged(file);
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

async function assertUnchanged({ path, before, shown }: Replacement): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if ((text?.startsWith(byteOrderMark) ? text.slice(byteOrderMark.length) : text) !== before)
    throw new CommandError(`\`${shown}\` changed while it was being fixed; run the command again`);
}
