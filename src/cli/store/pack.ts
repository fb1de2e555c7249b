import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import {
  decodeIndex,
  entriesIn,
  findEntry,
  footerBytes,
  sha256,
  startOfIndex,
  type Entry,
} from './pack-index.ts';

/** A file of entries that is complete and never changes. */
export interface Pack {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** When it was written, by the clock of the disk. */
  readonly writtenMs: number;
  readonly has: (key: Uint8Array) => boolean;
  /** The value of a key; undefined if there is none, or it is damaged. */
  readonly read: (key: Uint8Array) => Buffer | undefined;
  readonly entries: () => Iterable<Entry>;
  readonly close: () => void;
}

/** Undefined on Windows, where creating a link needs special rights. */
const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = constants;

/** An index is never larger: a million entries. */
const maxIndexBytes = 128 * 1024 * 1024;

/**
 * Opens a pack; values are read when they are asked for. Undefined for a file that is a link, belongs to somebody
 * else, or is not a whole pack.
 *
 * @param user the id of the user that packs must belong to; undefined where systems have none
 */
export function openPack(path: string, user: number | undefined): Pack | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const pack = toPack(path, file, user);
    if (!pack) closeSync(file);
    return pack;
  } catch {
    if (file !== undefined) closeSync(file);
    return undefined;
  }
}

function toPack(path: string, file: number, user: number | undefined): Pack | undefined {
  const facts = fstatSync(file);
  if (!facts.isFile() || !isOwn(facts, user) || facts.size < footerBytes) return undefined;
  const start = startOfIndex(readAt(file, facts.size - footerBytes, footerBytes));
  if (start === undefined || start > facts.size - footerBytes) return undefined;
  if (facts.size - start > maxIndexBytes) return undefined;
  const index = decodeIndex(readAt(file, start, facts.size - start));
  if (!index) return undefined;
  return {
    path,
    size: facts.size,
    writtenMs: facts.mtimeMs,
    has: (key) => findEntry(index, key) !== undefined,
    read: (key) => {
      const entry = findEntry(index, key);
      if (!entry || entry.offset + entry.length > start) return undefined;
      const value = readAt(file, entry.offset, entry.length);
      return sha256(value).equals(entry.sum) ? value : undefined;
    },
    entries: () => entriesIn(index),
    close: () => closeSync(file),
  };
}

/** Whether nobody else can have written a file. Windows has no such modes; there, folders of a user are their own. */
function isOwn({ uid, mode }: Stats, user: number | undefined): boolean {
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}

/** Reads a range of a file; shorter if the file is. */
export function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const read = readSync(file, bytes, done, length - done, offset + done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}
