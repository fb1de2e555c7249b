import { basename, dirname, relative, sep } from 'node:path';
import type { TooLarge } from '../load/index.ts';
import { commitOf, git, nearestFolder, prefixOf } from './git.ts';
import { runGit } from './run-git.ts';

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
  const readable = blobs.filter(({ size }) => size <= maxFileBytes);
  for await (const [hash, bytes] of readObjects(here, readable)) read.set(hash, bytes);
  return new Map(blobs.map(({ hash, size, path }) => [path, read.get(hash) ?? { size }]));
}

/** The bytes of one file in a revision; undefined if there was no such file. */
export async function fileAt(base: string, path: string): Promise<Uint8Array | undefined> {
  const folder = dirname(path);
  const commit = await commitOf(base, folder);
  const prefix = await prefixOf(folder);
  const name = `${commit}:${prefix}${basename(path)}`;
  return runGit(folder, ['cat-file', 'blob', name]).catch(() => undefined);
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
  for await (const [hash, bytes] of readObjects(folder, blobs))
    texts.set(hash, decoder.decode(bytes));
  return texts;
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

/** A file of the repository. */
interface Blob {
  readonly hash: string;
  readonly size: number;
}

/** The bytes of objects, asked for in as few answers of git as have room for them. */
async function* readObjects(
  folder: string,
  blobs: readonly Blob[],
): AsyncGenerator<readonly [hash: string, bytes: Uint8Array]> {
  for (const some of inBatches(blobs))
    yield* await bytesOfAll(
      folder,
      some.map(({ hash }) => hash),
    );
}

/** The most bytes of objects that are asked for at once, unless one has more. */
const maxBatchBytes = 256 * 1024 * 1024;

/** Objects in groups that one answer of git has room for. */
function inBatches(blobs: readonly Blob[]): readonly (readonly Blob[])[] {
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
