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

/** The disk operations that writing needs; tests pass a disk that fails. */
export interface Disk {
  /** The text of a file; undefined if there is none. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** Whether there is a file, not a folder. */
  readonly exists: (path: string) => Promise<boolean>;
  /** The names in a folder; none if it doesn't exist. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /** Creates a folder and its parents, unless it exists. */
  readonly makeFolder: (path: string) => Promise<void>;
  readonly write: (path: string, bytes: Uint8Array | string) => Promise<void>;
  /** Creates a file atomically; false if it exists. */
  readonly create: (path: string, text: string) => Promise<boolean>;
  readonly move: (from: string, to: string) => Promise<void>;
  /** Removes a file or a folder with its contents, if it exists. */
  readonly remove: (path: string) => Promise<void>;
  /** Removes a folder; false if it is not empty. */
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
 * Writes a temporary file and links it to the name, which fails if the name is taken, so that the file is never
 * incomplete. On disks without links, it can be.
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

/** Moves a file, creates its new folder, and removes folders that are empty then. */
export async function relocate(on: Disk, from: string, to: string, root: string): Promise<void> {
  await on.makeFolder(dirname(to));
  await on.removeEmpty(to);
  await on.move(from, to);
  await prune(on, dirname(from), root);
}

/** Removes a folder and its parents if they are empty, up to `root`, which stays. */
export async function prune(on: Disk, folder: string, root: string): Promise<void> {
  if (folder.length <= root.length || !(await on.removeEmpty(folder))) return;
  await prune(on, dirname(folder), root);
}

/** Replaces errors of the given codes by a value. */
function unless<Value>(code: string, value: Value, ...more: readonly string[]) {
  return (error: unknown): Value => {
    const found = (error as Partial<NodeJS.ErrnoException> | null)?.code ?? '';
    if ([code, ...more].includes(found)) return value;
    throw error;
  };
}
