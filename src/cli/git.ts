import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { printable } from '../model/index.ts';
import { runGit } from './run-git.ts';
import { CommandError } from './host.ts';

/** Options of `git diff` without programs of the repository, and without a look into submodules. */
export const plainDiff = ['--no-ext-diff', '--no-textconv', '--ignore-submodules=all'] as const;

/**
 * The absolute paths of files that differ from a revision, committed or not: changed, new, deleted, and renamed
 * under both names.
 *
 * @throws CommandError if there is no such revision, git or repository
 */
export async function changedSince(base: string, folder: string): Promise<ReadonlySet<string>> {
  const top = (await git(folder, ['rev-parse', '--show-toplevel'])).trim();
  const commit = await commitOf(base, folder);
  const tracked = await git(folder, [
    'diff',
    ...plainDiff,
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

/** The id of the commit of a revision. @throws CommandError if there is no such revision, git or repository */
export async function commitOf(base: string, folder: string): Promise<string> {
  await git(folder, ['rev-parse', '--show-toplevel']);
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`];
  const commit = await git(folder, args).catch(async () => {
    if (base === 'HEAD') throw new CommandError('Nothing has been committed yet');
    const isShallow =
      (await git(folder, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
    const hint = isShallow
      ? '. This clone has the newest ones only: run `git fetch --unshallow`'
      : '';
    throw new CommandError(`There is no revision \`${printable(base)}\`${hint}`);
  });
  return commit.trim();
}

/** Runs git in a folder and returns its output. @throws CommandError if git is not installed or there is no repository */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  return (await runGit(folder, args)).toString('utf8');
}

/** The path of a folder from the top of its repository, with a slash at its end; empty for the top itself. */
export async function prefixOf(folder: string): Promise<string> {
  return (await git(folder, ['rev-parse', '--show-prefix'])).replace(/\n$/, '');
}

/** A folder, or the nearest one above it that exists. */
export async function nearestFolder(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  return isThere || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}
