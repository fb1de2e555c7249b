import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disk, type Disk } from '../../../src/write/disk.ts';
import { withFolder } from '../../corpus-of.ts';
import { memoryDisk } from '../../write/memory-disk.ts';
import { snapshot } from '../../write/snapshot.ts';

const path = fc.constantFrom('/a', '/a/b', '/a/b/c', '/d', '/d/e');
const step = fc.oneof(
  fc.tuple(fc.constantFrom('makeFolder', 'remove', 'removeEmpty', 'read', 'sum', 'kind'), path),
  fc.tuple(fc.constantFrom('write', 'create'), path, fc.constantFrom('one', 'two')),
  fc.tuple(fc.constant('move'), path, path),
);

/** What a call gives, or whether it fails. */
async function outcome(
  on: Disk,
  root: string,
  [name, ...args]: readonly string[],
): Promise<unknown> {
  const [first = '', second = ''] = args;
  const target = name === 'move' ? root + second : second;
  // The name is one of a disk's, and the arguments are those that it takes.
  const call = on[name as keyof Disk] as (...all: readonly string[]) => Promise<unknown>;
  return call(root + first, target).then(
    (value) => value ?? 'nothing',
    () => 'failed',
  );
}

test('the disk in memory does what the real one does', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), (steps) =>
      withFolder({}, async (folder) => {
        const tree = new Map([['/root', undefined]]);
        const memory = memoryDisk(tree);
        for (const each of steps) {
          const isFolderMoved =
            each[0] === 'move' &&
            tree.has(`/root${each[1]}`) &&
            tree.get(`/root${each[1]}`) === undefined;
          const isFolderRead =
            (each[0] === 'read' || each[0] === 'sum') &&
            tree.has(`/root${each[1]}`) &&
            tree.get(`/root${each[1]}`) === undefined;
          // Writing moves and reads files only.
          if (isFolderMoved || isFolderRead) continue;
          expect([each, await outcome(memory, '/root', each)]).toEqual([
            each,
            await outcome(disk, folder, each),
          ]);
        }
        const real = snapshot(folder);
        const files = [...tree].flatMap(([key, text]) =>
          text === undefined ? [] : [[key.slice(6), text]],
        );
        expect(Object.fromEntries(files)).toEqual(
          Object.fromEntries(Object.entries(real).filter(([, text]) => text !== 'empty')),
        );
      }),
    ),
    { seed: 7, numRuns: 150 },
  ));
