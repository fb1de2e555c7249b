import { join } from 'node:path';
import type { Disk } from './disk.ts';

/** The process that holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Whether a process of this machine is still running. */
export type IsRunning = (pid: number) => boolean;

/** A lock that is ours. */
interface Lock {
  /** @throws Error if the disk refuses */
  readonly release: () => Promise<void>;
}

/** The name of the file in the folder. */
export const lockName = 'lock';

/** A holder touches its lock so often; one that has not for so long has ended, wherever it ran. In milliseconds. */
const touchedEachMs = 5_000;
const deadAfterMs = 120_000;

/**
 * Takes the lock of a folder, so that no two builds write to it at once. The lock of a process that has ended is taken
 * over: one of this machine that is not running, or one of any machine that no longer touches it.
 *
 * @returns the lock, or its current holder
 */
export async function takeLock(
  on: Disk,
  folder: string,
  own: Holder,
  isRunning: IsRunning,
): Promise<Lock | Holder> {
  const path = join(folder, lockName);
  const text = JSON.stringify(own);
  if (await on.create(path, text)) return hold(on, path, text);
  if (await isHeld(on, path, own, isRunning)) return holderOf(on, path);
  // Taking over needs a second lock, so that no process removes the new lock of another one.
  const takeover = `${path}.takeover`;
  if (!(await on.create(takeover, text))) {
    if (!(await isHeld(on, takeover, own, isRunning))) await on.remove(takeover);
    return holderOf(on, takeover);
  }
  try {
    if (!(await isHeld(on, path, own, isRunning))) await on.remove(path);
    return (await on.create(path, text)) ? hold(on, path, text) : await holderOf(on, path);
  } finally {
    await on.remove(takeover);
  }
}

/** Locks of this process. */
const held = new Set<string>();

function hold(on: Disk, path: string, text: string): Lock {
  held.add(path);
  const timer = setInterval(() => void on.touch(path, text).catch(() => undefined), touchedEachMs);
  timer.unref();
  return {
    release: async () => {
      clearInterval(timer);
      held.delete(path);
      await on.remove(path);
    },
  };
}

/** Whether the holder of a lock may still be running. */
async function isHeld(on: Disk, path: string, own: Holder, isRunning: IsRunning): Promise<boolean> {
  const holder = toHolder(await on.read(path));
  if (holder === undefined) return false;
  if (holder.host === own.host) {
    // In a container that is started again, this process has the number of the one that was killed.
    const isRunningStill = holder.pid === own.pid ? held.has(path) : isRunning(holder.pid);
    if (!isRunningStill) return false;
  }
  return ((await on.age(path)) ?? 0) < deadAfterMs;
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
