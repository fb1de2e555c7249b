import { join } from 'node:path';
import type { Disk } from './disk.ts';

/** The process that holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Whether a process of this machine is still running. */
export type IsRunning = (pid: number) => boolean;

/**
 * Takes the lock of a folder, so that no two builds write to it at once. The lock of a process that was killed is taken
 * over.
 *
 * @returns the current holder, or undefined if the lock is now ours
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
  // Taking over needs a second lock, so that no process removes the new lock of another one.
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

/** Releases the lock of a folder. */
export async function releaseLock(on: Disk, folder: string): Promise<void> {
  await on.remove(join(folder, 'lock'));
}

/** Whether the holder of a lock may still be running, which is unknown for other machines. */
async function isHeld(on: Disk, path: string, own: Holder, isRunning: IsRunning): Promise<boolean> {
  const holder = toHolder(await on.read(path));
  return holder !== undefined && (holder.host !== own.host || isRunning(holder.pid));
}

/** The holder of a lock; unknown if the lock is gone again. */
async function holderOf(on: Disk, path: string): Promise<Holder> {
  return toHolder(await on.read(path)) ?? { pid: 0, host: 'this machine' };
}

/** An incomplete lock has no holder. */
function toHolder(text: string | undefined): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    const { pid, host } = (value ?? {}) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}
