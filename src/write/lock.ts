import { join } from 'node:path';
import type { Disk } from './disk.ts';

/** Who writes: told to whoever comes second. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Says whether a process of this machine is still running. */
export type IsRunning = (pid: number) => boolean;

/**
 * Takes the lock of a folder, so that no two builds write there at once. One that a process left
 * behind when it was killed is taken over.
 *
 * @returns the holder that is in the way, or undefined where the lock is now ours
 */
export async function takeLock(
  on: Disk,
  folder: string,
  own: Holder,
  isRunning: IsRunning,
): Promise<Holder | undefined> {
  const path = join(folder, 'lock');
  const text = JSON.stringify(own);
  if (await on.create(path, text)) return undefined;
  if (await isHeld(on, path, own, isRunning)) return holderOf(on, path);
  // Whoever takes a lock over holds a second one, so that nobody removes a lock that is new already.
  const takeover = `${path}.takeover`;
  if (!(await on.create(takeover, text))) {
    if (!(await isHeld(on, takeover, own, isRunning))) await on.remove(takeover);
    return holderOf(on, takeover);
  }
  try {
    if (!(await isHeld(on, path, own, isRunning))) await on.remove(path);
    return (await on.create(path, text)) ? undefined : await holderOf(on, path);
  } finally {
    await on.remove(takeover);
  }
}

/** Gives the lock of a folder back. */
export async function releaseLock(on: Disk, folder: string): Promise<void> {
  await on.remove(join(folder, 'lock'));
}

/** Whether the process that made a lock is there; of one on another machine nobody knows. */
async function isHeld(on: Disk, path: string, own: Holder, isRunning: IsRunning): Promise<boolean> {
  const holder = toHolder(await on.read(path));
  return holder !== undefined && (holder.host !== own.host || isRunning(holder.pid));
}

/** Who holds a lock; somebody, where it is gone again. */
async function holderOf(on: Disk, path: string): Promise<Holder> {
  return toHolder(await on.read(path)) ?? { pid: 0, host: 'this machine' };
}

/** A lock that a process did not finish writing has no holder. */
function toHolder(text: string | undefined): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    const { pid, host } = (value ?? {}) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}
