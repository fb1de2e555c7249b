import { constants, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Problem } from '../model/index.ts';
import { isRead } from './file-kinds.ts';
import { arranged, linksOut, siteFile, unreadable, type Folder, type Read } from './folder.ts';
import { sizeLimitsIn, tooLarge } from './size-limits.ts';

/** What was no link when it was listed must be none when it is opened; Windows has no such flag. */
const noLink = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** The most files that are open at a time. */
const readAtOnce = 32;

/** How large the file with the limits may be itself to be asked. */
const maxSiteBytes = 2 * 1024 * 1024;

/** Where a file is and how large, or why it can't be opened. */
type Measured = { readonly real: string; readonly size: number } | { readonly problem: Problem };

/**
 * Reads a content folder: texts, images and attachments, in alphabetical order, hidden files left out.
 *
 * A file that is too large, not UTF-8, unreadable, or a link that leads out of the folder becomes a
 * finding.
 *
 * @throws Error when the folder itself cannot be read
 */
export async function readFolder(folder: string): Promise<Folder> {
  const root = await realpath(folder);
  const found = await listFiles(root);
  const paths = found.map(({ path }) => path);
  const wanted = found.filter(({ path }) => isRead(path));
  const measured = await inTurns(wanted, (file) => measure(root, file));
  const sizes = new Map<string, number>();
  for (const [path, each] of measured) if ('size' in each) sizes.set(path, each.size);
  const site = measured.get(siteFile);
  const limits = await sizeLimitsIn(
    site && 'real' in site && site.size < maxSiteBytes ? await textOf(site.real) : undefined,
  );
  const { problems, unread } = tooLarge(sizes, limits);
  const all = await inTurns(
    wanted.filter(({ path }) => !unread.has(path) || problems.has(path)),
    async ({ path }): Promise<Read> => {
      const each = measured.get(path);
      const problem = problems.get(path);
      if (!each || problem) return { problem: problem ?? unreadable };
      return 'real' in each ? readBytes(each.real) : each;
    },
  );
  return arranged(folder, paths, limits, all);
}

/** What comes of files, by path, a few of them at a time. */
async function inTurns<Result>(
  files: readonly ListedFile[],
  act: (file: ListedFile) => Promise<Result>,
): Promise<ReadonlyMap<string, Result>> {
  const all = new Map<string, Result>();
  for (let from = 0; from < files.length; from += readAtOnce)
    await Promise.all(
      files.slice(from, from + readAtOnce).map(async (file) => all.set(file.path, await act(file))),
    );
  return all;
}

/** A file below a folder. */
interface ListedFile {
  /** From the folder, with `/`. */
  readonly path: string;
  /** False for a link. */
  readonly isPlain: boolean;
}

/** Paths of all files below a folder, with `/`, sorted by code unit so that no locale matters. */
async function listFiles(root: string): Promise<readonly ListedFile[]> {
  const found: ListedFile[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await visit(path);
      else {
        const own = relative(root, path).split(sep).join('/');
        found.push({ path: own, isPlain: entry.isFile() });
      }
    }
  };
  await visit(root);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function measure(root: string, { path, isPlain }: ListedFile): Promise<Measured> {
  try {
    const real = isPlain ? join(root, path) : await realpath(join(root, path));
    if (real !== join(root, path) && !real.startsWith(root + sep)) return { problem: linksOut };
    const facts = await stat(real);
    return facts.isFile() ? { real, size: facts.size } : { problem: unreadable };
  } catch {
    return { problem: unreadable };
  }
}

async function readBytes(real: string): Promise<Read> {
  try {
    return { bytes: await readFile(real, { flag: noLink }) };
  } catch {
    return { problem: unreadable };
  }
}

/** The text of a file; undefined where it cannot be read, which is a finding of its own. */
async function textOf(real: string): Promise<string | undefined> {
  const read = await readBytes(real);
  return 'bytes' in read ? new TextDecoder().decode(read.bytes) : undefined;
}
