import {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { readAt } from './pack.ts';
import { encodeIndex, sha256, type Entry } from './pack-index.ts';

/** A pack that is being written. Values go to the disk as they come, so that memory doesn't hold them. */
export interface PackWriter {
  /** @throws Error of the system */
  readonly add: (key: Uint8Array, value: Uint8Array, sum?: Uint8Array) => void;
  readonly has: (key: Uint8Array) => boolean;
  /** A value that was added; undefined if it can't be read. */
  readonly read: (key: Uint8Array) => Buffer | undefined;
  /** Gives the pack its name, from which on others see it. @throws Error of the system */
  readonly finish: () => string;
  /** Deletes what was written. */
  readonly discard: () => void;
}

/** The ending of packs, and the beginning of the folders that they are written in. */
export const packEnding = '.pack';
export const unfinishedStart = '.new-';

const chunkBytes = 1024 * 1024;
const { O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_RDWR } = constants;

/** Begins a pack in a folder, which is created. @throws Error of the system */
export function startPack(folder: string): PackWriter {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const own = mkdtempSync(join(folder, unfinishedStart));
  const path = join(own, 'pack');
  const file = openSync(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  const entries = new Map<string, Entry>();
  let [waiting, waitingBytes, written]: [Uint8Array[], number, number] = [[], 0, 0];
  const flush = (): void => {
    const bytes = Buffer.concat(waiting);
    for (let done = 0; done < bytes.length;)
      done += writeSync(file, bytes, done, bytes.length - done, written + done);
    [waiting, waitingBytes, written] = [[], 0, written + bytes.length];
  };
  const discard = (): void => {
    closeSync(file);
    rmSync(own, { recursive: true, force: true });
  };
  return {
    add: (key, value, sum = sha256(value)) => {
      const name = nameOf(key);
      if (entries.has(name)) return;
      entries.set(name, { key, sum, offset: written + waitingBytes, length: value.byteLength });
      waiting.push(value);
      waitingBytes += value.byteLength;
      if (waitingBytes >= chunkBytes) flush();
    },
    has: (key) => entries.has(nameOf(key)),
    read: (key) => {
      const entry = entries.get(nameOf(key));
      if (!entry) return undefined;
      if (entry.offset + entry.length > written) flush();
      const value = readAt(file, entry.offset, entry.length);
      return sha256(value).equals(entry.sum) ? value : undefined;
    },
    finish: () => {
      const all = [...entries.values()];
      const index = encodeIndex(all, written + waitingBytes);
      waiting.push(index);
      flush();
      closeSync(file);
      const place = join(folder, `${sha256(index).toString('hex').slice(0, 32)}${packEnding}`);
      renameSync(path, place);
      rmSync(own, { recursive: true, force: true });
      return place;
    },
    discard,
  };
}

function nameOf(key: Uint8Array): string {
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('latin1');
}
