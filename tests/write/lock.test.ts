import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { disk } from '../../src/write/disk.ts';
import type { Disk } from '../../src/write/disk.ts';
import { takeLock } from '../../src/write/lock.ts';
import { withFolder } from '../corpus-of.ts';

const first = { pid: 10, host: 'here' };
const second = { pid: 20, host: 'here' };
const everyoneRuns = (): boolean => true;
const nobodyRuns = (): boolean => false;

/** The holder of a lock that could not be taken. */
async function holderAfter(...args: Parameters<typeof takeLock>): Promise<unknown> {
  const lock = await takeLock(...args);
  return 'pid' in lock ? lock : undefined;
}

test('a second process learns who holds the lock, and gets it after its release', () =>
  withFolder({}, async (folder) => {
    const lock = await takeLock(disk, folder, first, everyoneRuns);
    expect(await holderAfter(disk, folder, second, everyoneRuns)).toEqual(first);
    if ('release' in lock) await lock.release();
    expect(await holderAfter(disk, folder, second, everyoneRuns)).toBeUndefined();
  }));

test('the lock of a process that has ended is taken over', () =>
  withFolder({}, async (folder) => {
    await takeLock(disk, folder, first, everyoneRuns);
    expect(await holderAfter(disk, folder, second, nobodyRuns)).toBeUndefined();
    expect(await holderAfter(disk, folder, { pid: 30, host: 'here' }, everyoneRuns)).toEqual(
      second,
    );
  }));

test('the lock of another machine is taken over once that no longer touches it', () =>
  withFolder({ lock: '{"pid":10,"host":"3f2a9c1b77de"}' }, async (folder) => {
    const elsewhere = { pid: 10, host: '3f2a9c1b77de' };
    expect(await holderAfter(disk, folder, second, nobodyRuns)).toEqual(elsewhere);
    const early = new Date(Date.now() - 119_000);
    utimesSync(join(folder, 'lock'), early, early);
    expect(await holderAfter(disk, folder, second, nobodyRuns)).toEqual(elsewhere);
    const before = new Date(Date.now() - 121_000);
    utimesSync(join(folder, 'lock'), before, before);
    expect(await holderAfter(disk, folder, second, nobodyRuns)).toBeUndefined();
  }));

test('a clock that is far off makes no difference', () =>
  withFolder({ lock: '{"pid":10,"host":"elsewhere"}' }, async (folder) => {
    const later = new Date('2090-01-01');
    utimesSync(join(folder, 'lock'), later, later);
    expect(await holderAfter(disk, folder, second, nobodyRuns)).toMatchObject({ pid: 10 });
    const slow: Disk = { ...disk, age: async () => 0 };
    expect(await holderAfter(slow, folder, second, nobodyRuns)).toMatchObject({ pid: 10 });
  }));

test('in a container that is started again, the number of the killed process is our own', () =>
  withFolder({ lock: '{"pid":20,"host":"here"}' }, async (folder) => {
    const lock = await takeLock(disk, folder, second, everyoneRuns);
    expect('release' in lock).toBe(true);
    expect(await holderAfter(disk, folder, second, everyoneRuns)).toEqual(second);
  }));

test('the lock of a running process is taken over once it is another process with that number', () =>
  withFolder({ lock: '{"pid":10,"host":"here"}' }, async (folder) => {
    const old: Disk = { ...disk, age: async () => 600_000 };
    expect(await holderAfter(old, folder, second, everyoneRuns)).toBeUndefined();
  }));

test.each(['', '{', '{"pid":"x"}', 'null'])('a lock with the text %j has no holder', (text) =>
  withFolder({ lock: text }, async (folder) => {
    expect(await holderAfter(disk, folder, second, everyoneRuns)).toBeUndefined();
  }),
);

test('only one of several processes takes over a stale lock', () =>
  withFolder({}, async (folder) => {
    for (let round = 0; round < 20; round += 1) {
      await takeLock(disk, folder, { pid: 1, host: 'here' }, everyoneRuns);
      const gone = (pid: number): boolean => pid !== 1;
      const answers = await Promise.all(
        [2, 3, 4].map((pid) => takeLock(disk, folder, { pid, host: 'here' }, gone)),
      );
      const locks = answers.filter((answer) => 'release' in answer);
      expect(locks).toHaveLength(1);
      await locks[0]?.release();
      expect(existsSync(join(folder, 'lock'))).toBe(false);
    }
  }));
