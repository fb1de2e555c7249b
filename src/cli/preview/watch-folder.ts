import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Watches a folder until it is closed. */
interface Watcher {
  readonly close: () => void;
}

/** How long it is quiet before a change is told: editors write a file in several steps. */
const pauseMs = 25;
/** How often files are looked at where the system tells of nothing, as on network drives. */
const intervalMs = 1_000;

/**
 * Calls back after files in a folder were written, renamed, added or deleted, or the folder itself was. Changes that
 * come together are told once. Each folder is watched on its own, which is the same on all systems and follows no link.
 */
export async function watchFolder(folder: string, onChange: () => void): Promise<Watcher> {
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  let seen = await look(folder);
  const watched = new Map<string, FSWatcher>();
  const follow = (folders: readonly string[]): void => {
    for (const [path, watcher] of watched)
      if (!folders.includes(path)) {
        watcher.close();
        watched.delete(path);
      }
    for (const path of folders) if (!watched.has(path)) listen(path);
  };
  const listen = (path: string): void => {
    const forget = (): void => {
      watched.get(path)?.close();
      watched.delete(path);
    };
    try {
      // What can't be watched is still looked at.
      watched.set(path, watch(path, () => lookIn(pauseMs)).on('error', forget));
    } catch {
      forget();
    }
  };
  const lookIn = (ms: number): void => {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(() => void compare(), ms);
  };
  const compare = async (): Promise<void> => {
    const now = await look(folder);
    if (isClosed) return;
    const isNew = now.facts !== seen.facts;
    seen = now;
    follow(now.folders);
    lookIn(intervalMs);
    if (isNew) onChange();
  };
  follow(seen.folders);
  lookIn(intervalMs);
  return {
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      follow([]);
    },
  };
}

/** What the disk says about all files of a folder, which differs after any of them was written; and all folders. */
async function look(
  folder: string,
): Promise<{ readonly facts: string; readonly folders: readonly string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const lines = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const found = await stat(path, { bigint: true }).catch(() => undefined);
      // The time of the last change also tells that a file can be read again.
      return `${path} ${found?.mtimeNs} ${found?.ctimeNs} ${found?.size} ${found?.ino}`;
    }),
  );
  const folders = entries.filter((entry) => entry.isDirectory());
  return {
    facts: lines.sort().join('\n'),
    folders: [folder, ...folders.map((entry) => join(entry.parentPath, entry.name))],
  };
}
