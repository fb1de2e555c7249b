import { createHash } from 'node:crypto';
import {
  constants,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';
import { dirname } from 'node:path';
import { sumOf, type Sum } from '../model/index.ts';

/** What is at a path. A link is never followed. */
type Kind = 'file' | 'folder' | 'link' | 'other';

/** The disk operations that writing needs; tests pass a disk that fails. */
export interface Disk {
  /** The text of a file; undefined if there is none. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** The checksum of a file; undefined if there is none. */
  readonly sum: (path: string) => Promise<Sum | undefined>;
  /** Undefined if there is nothing. */
  readonly kind: (path: string) => Promise<Kind | undefined>;
  /** What is in a folder; nothing if it doesn't exist. */
  readonly list: (
    path: string,
  ) => Promise<readonly { readonly name: string; readonly kind: Kind }[]>;
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
  /** Writes the text that a file has again, so that its age begins anew; no file is created. */
  readonly touch: (path: string, text: string) => Promise<void>;
  /** How long ago a file was changed, in milliseconds by the clock of the disk; undefined if there is none. */
  readonly age: (path: string) => Promise<number | undefined>;
}

/** A file that is read here was written here, and is never as large. */
const maxReadBytes = 64 * 1024 * 1024;

/** A file that is not larger is read in one go, which is faster. */
const wholeBytes = 4 * 1024 * 1024;

/** Some are undefined on Windows, where creating a link needs special rights. */
const { O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY, O_TRUNC, O_WRONLY } = constants;

/** The disk of this machine. */
export const disk: Disk = {
  read: (path) => opened(path, async (file) => (await file.readFile()).toString('utf8')),
  sum: (path) =>
    opened(
      path,
      async (file, { size: listed }) => {
        if (listed <= wholeBytes) return sumOf(await file.readFile());
        const hash = createHash('sha256');
        let size = 0;
        for await (const chunk of file.createReadStream({ autoClose: false })) {
          hash.update(chunk as Buffer); // without an encoding
          size += (chunk as Buffer).length;
        }
        return { size, sha256: hash.digest('hex') };
      },
      Number.POSITIVE_INFINITY,
    ),
  kind: (path) => lstat(path).then(toKind, unless('ENOENT', undefined, 'ENOTDIR')),
  list: (path) =>
    readdir(path, { withFileTypes: true }).then(
      (entries) => entries.map((entry) => ({ name: entry.name, kind: toKind(entry) })),
      unless('ENOENT', [], 'ENOTDIR'),
    ),
  makeFolder,
  write: (path, bytes) => put(path, bytes, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW),
  create: createWhole,
  move: rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  removeEmpty: (path) =>
    rmdir(path).then(
      () => true,
      unless('ENOTEMPTY', false, 'ENOENT', 'EEXIST', 'ENOTDIR', 'EBUSY'),
    ),
  touch: (path, text) => put(path, text, O_WRONLY | O_NOFOLLOW),
  age,
};

/**
 * Creates a folder and its parents. Node.js's own `recursive` never ends where the system refuses with "not found",
 * as it does below `/proc`.
 */
export async function makeFolder(path: string): Promise<void> {
  const isThere = (): Promise<boolean> => mkdir(path).then(() => true, unless('ENOENT', false));
  const orFolder = async (error: unknown): Promise<boolean> => {
    const facts = await stat(path).catch(() => undefined);
    if (facts?.isDirectory()) return true;
    throw error;
  };
  if (await isThere().catch(orFolder)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch(orFolder);
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

/** Whether two versions of a file are the same; never true of a file that is not there. */
export function isSame(one: Sum | undefined, other: Sum | undefined): boolean {
  return one !== undefined && one.size === other?.size && one.sha256 === other.sha256;
}

/**
 * Writes a temporary file and links it to the name, which fails if the name is taken, so that the file is never
 * incomplete. On disks without links, it can be.
 */
async function createWhole(path: string, text: string): Promise<boolean> {
  const beside = `${path}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  await disk.write(beside, text);
  try {
    return await link(beside, path).then(() => true, unless('EEXIST', false));
  } catch {
    return await put(path, text, O_WRONLY | O_CREAT | O_EXCL).then(
      () => true,
      unless('EEXIST', false),
    );
  } finally {
    await rm(beside, { force: true });
  }
}

/** The clock of the disk may be that of another machine, so it dates a second file. */
async function age(path: string): Promise<number | undefined> {
  const beside = `${path}.now`;
  await rm(beside, { force: true });
  await disk.write(beside, '');
  try {
    const [now, then] = await Promise.all([stat(beside), stat(path)]);
    return now.mtimeMs - then.mtimeMs;
  } catch (error) {
    return unless('ENOENT', undefined)(error);
  } finally {
    await rm(beside, { force: true });
  }
}

type File = Awaited<ReturnType<typeof open>>;

/** Opens a file, and neither a link to one nor a pipe. @returns undefined if there is none */
async function opened<Value>(
  path: string,
  use: (file: File, facts: Awaited<ReturnType<File['stat']>>) => Promise<Value>,
  maxBytes = maxReadBytes,
): Promise<Value | undefined> {
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch(
    unless('ENOENT', undefined, 'ENOTDIR'),
  );
  if (!file) return undefined;
  try {
    const facts = await file.stat();
    if (!facts.isFile()) return undefined;
    if (facts.size > maxBytes)
      throw Object.assign(new Error(`EFBIG: ${path}`), { code: 'EFBIG', syscall: 'read', path });
    return await use(file, facts);
  } finally {
    await file.close();
  }
}

async function put(path: string, bytes: Uint8Array | string, flags: number): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
}

function toKind(facts: {
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isSymbolicLink: () => boolean;
}): Kind {
  if (facts.isSymbolicLink()) return 'link';
  if (facts.isDirectory()) return 'folder';
  return facts.isFile() ? 'file' : 'other';
}

/** Replaces errors of the given codes by a value. */
function unless<Value>(code: string, value: Value, ...more: readonly string[]) {
  return (error: unknown): Value => {
    const found = (error as Partial<NodeJS.ErrnoException> | null)?.code ?? '';
    if ([code, ...more].includes(found)) return value;
    throw error;
  };
}
