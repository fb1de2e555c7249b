import { stat } from 'node:fs/promises';
import { basename, dirname, relative, sep } from 'node:path';
import type { TooLarge } from '../load/index.ts';
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

/**
 * The bytes of all files in a folder of a revision, by path from the folder; none if there was no such folder.
 * Files above the limit of content have their size only.
 *
 * @param folder absolute; it may have been deleted since
 * @throws CommandError if there is no such revision, git or repository
 */
export async function filesAt(
  base: string,
  folder: string,
): Promise<ReadonlyMap<string, Uint8Array | TooLarge>> {
  const { maxFileBytes } = await import('../load/index.ts');
  const here = await nearestFolder(folder);
  const commit = await commitOf(base, here);
  const way = relative(here, folder).split(sep).join('/');
  const above = await prefixOf(here);
  const prefix = way === '' ? above : `${above}${way}/`;
  const listed = await git(here, [
    'ls-tree',
    '-r',
    '-l',
    '-z',
    '--full-tree',
    commit,
    '--',
    prefix || '.',
  ]);
  const blobs = listed.split('\0').flatMap((line) => {
    // Mode 120000 is a symbolic link.
    const [, hash, size, path] = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? [];
    return hash === undefined || path === undefined
      ? []
      : [{ hash, size: Number(size), path: path.slice(prefix.length) }];
  });
  const read = new Map<string, Uint8Array>();
  for (const some of inBatches(blobs.filter(({ size }) => size <= maxFileBytes)))
    for (const [hash, bytes] of await bytesOfAll(
      here,
      some.map(({ hash }) => hash),
    ))
      read.set(hash, bytes);
  return new Map(blobs.map(({ hash, size, path }) => [path, read.get(hash) ?? { size }]));
}

/** The most bytes of objects that are asked for at once, unless one has more. */
const maxBatchBytes = 256 * 1024 * 1024;

/** Objects in groups that one answer of git has room for. */
function inBatches<Blob extends { readonly size: number }>(
  blobs: readonly Blob[],
): readonly (readonly Blob[])[] {
  const batches: Blob[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const blob of blobs) {
    bytes += blob.size;
    if (bytes > maxBatchBytes) {
      batches.push([]);
      bytes = blob.size;
    }
    batches.at(-1)?.push(blob);
  }
  return batches;
}

/** A folder, or the nearest one above it that exists. */
export async function nearestFolder(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
  return isThere || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

/** The texts of files by hash, without those above a limit of bytes. */
export async function textsOf(
  folder: string,
  hashes: readonly string[],
  maxBytes: number,
): Promise<ReadonlyMap<string, string>> {
  const unique = [...new Set(hashes)];
  const blobs = (await batch(folder, '--batch-check', unique))
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const [hash = '', type, size] = line.split(' ');
      return type === 'blob' && Number(size) <= maxBytes ? [{ hash, size: Number(size) }] : [];
    });
  const texts = new Map<string, string>();
  const decoder = new TextDecoder();
  for (const some of inBatches(blobs))
    for (const [hash, bytes] of await bytesOfAll(
      folder,
      some.map(({ hash }) => hash),
    ))
      texts.set(hash, decoder.decode(bytes));
  return texts;
}

/** The path of a folder from the top of its repository, with a slash at its end; empty for the top itself. */
export async function prefixOf(folder: string): Promise<string> {
  return (await git(folder, ['rev-parse', '--show-prefix'])).replace(/\n$/, '');
}

/** The hash of a folder in each commit that has it. @param here the folder, which must exist */
export async function treesAt(
  here: string,
  commits: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const answers = (
    await batch(
      here,
      '--batch-check',
      commits.map((commit) => `${commit}:./`),
    )
  )
    .toString('latin1')
    .split('\n');
  return new Map(
    commits.flatMap((commit, index): [string, string][] => {
      const [hash = '', type] = answers[index]?.split(' ') ?? [];
      return type === 'tree' ? [[commit, hash]] : [];
    }),
  );
}

/** What git says about objects, asked in one process, since one for each would be slow. */
async function batch(
  folder: string,
  mode: '--batch' | '--batch-check',
  hashes: readonly string[],
): Promise<Buffer> {
  return runGit(folder, ['cat-file', mode], hashes.map((hash) => `${hash}\n`).join(''));
}

/** The bytes of objects by hash. */
async function bytesOfAll(
  folder: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const stdout = await batch(folder, '--batch', hashes);
  const found = new Map<string, Uint8Array>();
  // `<hash> blob <size>`, a line break, the bytes, a line break; or `<hash> missing`.
  for (let at = 0; at < stdout.length;) {
    const end = stdout.indexOf(0x0a, at);
    const [hash = '', type, size = '0'] = stdout.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    found.set(hash, stdout.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** The bytes of one file in a revision; undefined if there was no such file. */
export async function fileAt(base: string, path: string): Promise<Uint8Array | undefined> {
  const folder = dirname(path);
  const commit = await commitOf(base, folder);
  const prefix = await prefixOf(folder);
  const name = `${commit}:${prefix}${basename(path)}`;
  return bytesOf(folder, name).catch(() => undefined);
}

async function bytesOf(folder: string, hash: string): Promise<Uint8Array> {
  return runGit(folder, ['cat-file', 'blob', hash]);
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

/** What git prints in a folder. @throws CommandError if git or the repository is not there */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  return (await runGit(folder, args)).toString('utf8');
}
