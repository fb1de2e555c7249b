import { execFile } from 'node:child_process';
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
  const commit = await git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${base}^{commit}`,
  ]).catch(() => {
    throw new CommandError(`Cannot compare with \`${base}\`: there is no such revision`);
  });
  const tracked = await git(folder, [
    'diff',
    '--name-only',
    '--no-renames',
    '-z',
    commit.trim(),
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
