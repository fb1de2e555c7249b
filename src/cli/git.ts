import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { CommandError } from './surroundings.ts';

const execute = promisify(execFile);

/**
 * The absolute paths of files that differ from a revision, in the working copy or committed since:
 * changed, new, renamed under both names, and deleted.
 *
 * @throws CommandError when there is no such revision, no git, or no repository
 */
export async function changedSince(base: string, folder: string): Promise<ReadonlySet<string>> {
  const top = (await git(folder, ['rev-parse', '--show-toplevel'])).trim();
  const commit = await commitOf(base, folder);
  const tracked = await git(folder, [
    'diff',
    '--name-only',
    '--no-renames',
    '-z',
    commit,
    '--',
    folder,
  ]);
  const untracked = await git(folder, [
    'ls-files',
    '--others',
    '--exclude-standard',
    '--full-name',
    '-z',
    '--',
    folder,
  ]);
  const paths = `${tracked}${untracked}`.split('\0').filter((path) => path !== '');
  return new Set(paths.map((path) => `${top}/${path}`));
}

/**
 * The bytes of all files below a folder as they were in a revision, by path from the folder; none where
 * the folder was not there.
 *
 * @throws CommandError when there is no such revision, no git, or no repository
 */
export async function filesAt(
  base: string,
  folder: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const commit = await commitOf(base, folder);
  const prefix = (await git(folder, ['rev-parse', '--show-prefix'])).trim();
  const listed = await git(folder, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit,
    '--',
    prefix || '.',
  ]);
  const blobs = listed.split('\0').flatMap((line) => {
    // A link to elsewhere, of mode 120000, is no file of the folder.
    const [, hash, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return hash === undefined || path === undefined
      ? []
      : [{ hash, path: path.slice(prefix.length) }];
  });
  const files = new Map<string, Uint8Array>();
  for (const { hash, path } of blobs) files.set(path, await bytesOf(folder, hash));
  return files;
}

/** The bytes of one file as it was in a revision; undefined where it was not there. */
export async function fileAt(base: string, path: string): Promise<Uint8Array | undefined> {
  const folder = dirname(path);
  const commit = await commitOf(base, folder);
  const prefix = (await git(folder, ['rev-parse', '--show-prefix'])).trim();
  const name = `${commit}:${prefix}${basename(path)}`;
  return bytesOf(folder, name).catch(() => undefined);
}

async function bytesOf(folder: string, hash: string): Promise<Uint8Array> {
  const { stdout } = await execute('git', ['-C', folder, 'cat-file', 'blob', hash], {
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'buffer',
  });
  return stdout;
}

async function commitOf(base: string, folder: string): Promise<string> {
  await git(folder, ['rev-parse', '--show-toplevel']);
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`];
  const commit = await git(folder, args).catch(() => {
    throw new CommandError(`Cannot compare with \`${base}\`: there is no such revision`);
  });
  return commit.trim();
}

async function git(folder: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await execute('git', ['-C', folder, ...args], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new CommandError('Cannot find what has changed: git is not there');
    throw new CommandError('Cannot find what has changed: this is no git repository');
  }
}
