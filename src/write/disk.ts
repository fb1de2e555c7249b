import { createHash } from 'node:crypto';
import {
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname } from 'node:path';

/** What writing needs of a disk; tests hand in one that fails. Every call but the reading ones changes it. */
export interface Disk {
  /** The text of a file; undefined where there is none. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** Whether a file stands there; a folder is none. */
  readonly exists: (path: string) => Promise<boolean>;
  /** The names in a folder; none where there is no such folder. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /** Makes a folder and those above it; one that is there is fine. */
  readonly makeFolder: (path: string) => Promise<void>;
  readonly write: (path: string, bytes: Uint8Array | string) => Promise<void>;
  /** Writes a file that must not be there, whole or not at all; false where it is. */
  readonly create: (path: string, text: string) => Promise<boolean>;
  readonly move: (from: string, to: string) => Promise<void>;
  /** Removes a file or a folder with all that it holds; one that is not there is fine. */
  readonly remove: (path: string) => Promise<void>;
  /** Removes a folder that is empty; false where it is not. */
  readonly removeEmpty: (path: string) => Promise<boolean>;
}

/** The disk of this machine. */
export const disk: Disk = {
  read: (path) => readFile(path, 'utf8').catch(unless('ENOENT', undefined, 'ENOTDIR')),
  exists: (path) => stat(path).then((found) => found.isFile(), unless('ENOENT', false, 'ENOTDIR')),
  list: (path) => readdir(path).catch(unless('ENOENT', [], 'ENOTDIR')),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
  write: (path, bytes) => writeFile(path, bytes),
  create: createWhole,
  move: rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  removeEmpty: (path) =>
    rmdir(path).then(() => true, unless('ENOTEMPTY', false, 'ENOENT', 'EEXIST', 'ENOTDIR')),
};

/**
 * Writes beside, then gives the file its name, which fails where the name is taken: so nobody ever
 * reads a file of which only the name is there. Disks without links have to do without that.
 */
async function createWhole(path: string, text: string): Promise<boolean> {
  const beside = `${path}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  await writeFile(beside, text);
  try {
    return await link(beside, path).then(() => true, unless('EEXIST', false));
  } catch {
    return await writeFile(path, text, { flag: 'wx' }).then(() => true, unless('EEXIST', false));
  } finally {
    await rm(beside, { force: true });
  }
}

/** Moves a file; makes the folders that it needs, and removes empty ones in its way or left behind. */
export async function relocate(on: Disk, from: string, to: string, root: string): Promise<void> {
  await on.makeFolder(dirname(to));
  await on.removeEmpty(to);
  await on.move(from, to);
  await prune(on, dirname(from), root);
}

/** Removes a folder and those above it as far as they are empty; never `root`. */
export async function prune(on: Disk, folder: string, root: string): Promise<void> {
  if (folder.length <= root.length || !(await on.removeEmpty(folder))) return;
  await prune(on, dirname(folder), root);
}

/** Answers an error of one of the codes with a value; any other goes on. */
function unless<Value>(code: string, value: Value, ...more: readonly string[]) {
  return (error: unknown): Value => {
    const found = (error as Partial<NodeJS.ErrnoException> | null)?.code ?? '';
    if ([code, ...more].includes(found)) return value;
    throw error;
  };
}
