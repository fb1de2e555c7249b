import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { disk } from '../../src/write/disk.ts';
import { releaseLock, takeLock } from '../../src/write/lock.ts';
import { withFolder } from '../corpus-of.ts';

const first = { pid: 10, host: 'here' };
const second = { pid: 20, host: 'here' };
const everyoneRuns = (): boolean => true;
const nobodyRuns = (): boolean => false;

test('a second process learns who holds the lock, and gets it after its release', () =>
  withFolder({}, async (folder) => {
    expect(await takeLock(disk, folder, first, everyoneRuns)).toBeUndefined();
    expect(await takeLock(disk, folder, second, everyoneRuns)).toEqual(first);
    await releaseLock(disk, folder);
    expect(await takeLock(disk, folder, second, everyoneRuns)).toBeUndefined();
  }));

test('the lock of a process that has ended is taken over', () =>
  withFolder({}, async (folder) => {
    await takeLock(disk, folder, first, everyoneRuns);
    expect(await takeLock(disk, folder, second, nobodyRuns)).toBeUndefined();
    expect(await takeLock(disk, folder, { pid: 30, host: 'here' }, everyoneRuns)).toEqual(second);
  }));

test('the lock of another machine is never taken over', () =>
  withFolder({}, async (folder) => {
    const elsewhere = { pid: 10, host: 'elsewhere' };
    await takeLock(disk, folder, elsewhere, everyoneRuns);
    expect(await takeLock(disk, folder, second, nobodyRuns)).toEqual(elsewhere);
  }));

test.each(['', '{', '{"pid":"x"}', 'null'])('a lock with the text %j has no holder', (text) =>
  withFolder({ lock: text }, async (folder) => {
    expect(await takeLock(disk, folder, second, everyoneRuns)).toBeUndefined();
  }),
);

test('only one of two processes takes over a stale lock', () =>
  withFolder({}, async (folder) => {
    for (let round = 0; round < 20; round += 1) {
      await takeLock(disk, folder, { pid: 1, host: 'here' }, everyoneRuns);
      const gone = (pid: number): boolean => pid !== 1;
      const answers = await Promise.all(
        [2, 3, 4].map((pid) => takeLock(disk, folder, { pid, host: 'here' }, gone)),
      );
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
      await releaseLock(disk, folder);
      expect(existsSync(join(folder, 'lock'))).toBe(false);
    }
  }));
