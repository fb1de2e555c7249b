import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Cache } from '../model/index.ts';
import { linkBelow } from './link-on-path.ts';
import { replaceFile } from './write-file.ts';

/** A cache that a file keeps between runs. */
interface CacheFile extends Cache {
  /**
   * Writes the entries that this run used, if any of them is new.
   *
   * @throws Error if the file can't be written; the result of the run is the same then
   */
  readonly save: () => Promise<void>;
}

/** A larger cache is not written, since reading it would take too long. In bytes. */
const maxBytes = 32 * 1024 * 1024;

/** How many caches of other content folders are kept; where there are more, all of them are deleted. */
const maxOthers = 16;

/**
 * Opens a cache. A file that is missing, damaged, or was written under another key is an empty cache.
 *
 * Only the entries that a run used are written again, so that unused ones disappear. Two processes may share the
 * file, and the last one wins.
 *
 * @param key what everything in the cache depends on, such as the version of the program
 */
export async function openCache(path: string, key: string): Promise<CacheFile> {
  const entries = await readEntries(path, key);
  const used = new Map<string, string>();
  let isNew = false;
  return {
    get: (entry) => {
      const value = entries.get(entry);
      if (value === undefined) return undefined;
      used.set(entry, value);
      return JSON.parse(value);
    },
    set: (entry, value) => {
      used.set(entry, JSON.stringify(value));
      isNew = true;
    },
    save: async () => {
      if (isNew) await write(path, key, used);
    },
  };
}

/** A line for each entry, its key before a tab; JSON has neither tabs nor line ends. */
async function readEntries(path: string, key: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const payload = text.slice(end + 1);
  // The first line is a checksum of the others: a file that lost a part is not a cache.
  if (text.slice(0, end) !== toHeader(key, payload)) return new Map();
  return new Map(
    payload.split('\n').map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), line.slice(tab + 1)];
    }),
  );
}

async function write(path: string, key: string, used: ReadonlyMap<string, string>): Promise<void> {
  const payload = [...used].map(([entry, value]) => `${entry}\t${value}`).join('\n');
  if (payload.length > maxBytes) return;
  const folder = dirname(path);
  // What is above comes from whoever installed the program.
  if ((await linkBelow(path, dirname(folder))) !== undefined) throw new Error('it is a link');
  await replaceFile(path, `${toHeader(key, payload)}\n${payload}`);
  await makeRoom(folder, basename(path));
}

/** The name of a cache, or of one that a process that ended was writing. */
const isCacheName = /^\.?[\da-f]{16}(?:\.\w{6})?$/;

async function makeRoom(folder: string, own: string): Promise<void> {
  const names = await readdir(folder);
  const others = names.filter((name) => name !== own && isCacheName.test(name));
  if (others.length <= maxOthers) return;
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

function toHeader(key: string, payload: string): string {
  return createHash('sha256').update(key).update('\0').update(payload).digest('hex');
}
