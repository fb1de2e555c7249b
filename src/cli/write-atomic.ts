import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './host.ts';

/** A file whose text is to be another one. */
export interface Rewriting {
  readonly path: string;
  /** The text as it was read, without a byte order mark. */
  readonly before: string;
  readonly after: string;
  /** The file's name for messages. */
  readonly shown: string;
}

/**
 * Gives files other texts. None is touched unless all are still as they were read; each is written
 * beside the old one and then takes its name, so that nobody ever reads half a file. A byte order mark
 * and the file's rights stay.
 *
 * @param pid tells this process from others that write at the same time
 * @throws CommandError when a file was changed in the meantime
 */
export async function rewrite(files: readonly Rewriting[], pid: number): Promise<void> {
  for (const file of files) await assertUnchanged(file);
  for (const file of files) await replace(file, pid);
}

const mark = '\ufeff';

async function replace(file: Rewriting, pid: number): Promise<void> {
  // A link goes on leading to the file that it leads to.
  const path = await realpath(file.path);
  const beside = join(dirname(path), `.${basename(path)}.${pid}`);
  try {
    const { mode } = await stat(path);
    const hasMark = (await readFile(path, 'utf8')).startsWith(mark);
    await writeFile(beside, hasMark ? mark + file.after : file.after, { flag: 'wx' });
    await chmod(beside, mode);
    await assertUnchanged(file);
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

async function assertUnchanged({ path, before, shown }: Rewriting): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if ((text?.startsWith(mark) ? text.slice(mark.length) : text) !== before)
    throw new CommandError(`\`${shown}\` changed while it was being fixed; run the command again`);
}
