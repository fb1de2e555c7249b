import { describe, expect, test } from 'vitest';
import type { Output } from '../../src/model/index.ts';
import type { Disk } from '../../src/write/disk.ts';
import { recover, toWorkplace } from '../../src/write/journal.ts';
import { writeOutputs } from '../../src/write/outputs.ts';
import { fault as fail, memoryDisk, type Tree } from './memory-disk.ts';

/** How the disk fails: an error before or after the step, half a file, or the end of the process. */
const faults = ['refused', 'full', 'killed before', 'killed after'] as const;
type Fault = (typeof faults)[number];

/** The calls of a disk that change it. */
const changes = ['makeFolder', 'write', 'create', 'move', 'remove', 'removeEmpty'] as const;

const before = toOutputs({
  'site/index.html': 'old home',
  'site/gone/page.html': 'old page',
  'site/same.html': 'same',
  'site/turned': 'a file that becomes a folder',
  'site/folder/page.html': 'a folder that becomes a file',
  'word/toolkit.docx': 'old toolkit',
});
const after = toOutputs({
  'site/index.html': 'new home',
  'site/new/deep/page.html': 'new page',
  'site/same.html': 'same',
  'site/turned/page.html': 'now a folder',
  'site/folder': 'now a file',
  'word/toolkit.docx': 'new toolkit',
});
const folder = '/disk/outputs';
const holder = { pid: 7, host: 'here' };
const areas = ['site', 'word'];

describe.each([
  ['over an earlier build', before],
  ['into a new folder', []],
] as const)('a build %s', (_name, earlier) => {
  test.each(faults)('leaves the old or the new outputs, whichever step is %s', async (fault) => {
    const old = await builtFrom(earlier);
    const next = copy(old);
    const steps = await writeCounting(next);
    expect(steps).toBeGreaterThan(30);
    const states = { old: shown(old), new: shown(next) };
    const ends = new Set<string>();
    for (let step = 1; step <= steps; step += 1) {
      const tree = copy(old);
      const error = await writeAfter(failing(memoryDisk(tree), fault, step)).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (fault.startsWith('killed')) await recover(memoryDisk(tree), toWorkplace(folder));
      const end = shown(tree) === states.new ? 'new' : 'old';
      expect(`step ${step}: ${shown(tree)}`).toBe(`step ${step}: ${states[end]}`);
      if (error === undefined) expect(end).toBe('new');
      ends.add(end);
      await writeAfter(memoryDisk(tree));
      expect([...tree].sort()).toEqual([...next].sort());
    }
    expect([...ends].sort()).toEqual(['new', 'old']);
  });
});

test('a lasting fault is reported, and fixed once the disk works again', async () => {
  const tree = await builtFrom(before);
  const old = shown(tree);
  const whole = memoryDisk(tree);
  let moves = 0;
  const broken: Disk = {
    ...whole,
    move: (from, to) => (++moves > 5 ? Promise.reject(fail('EACCES')) : whole.move(from, to)),
  };
  await expect(writeAfter(broken)).rejects.toThrow('EACCES');
  expect(shown(tree)).not.toBe(old);
  await writeAfter(whole);
  const next = await builtFrom(before);
  await writeAfter(memoryDisk(next));
  expect(shown(tree)).toBe(shown(next));
});

test('if an interrupted build cannot be finished, the old outputs are restored', async () => {
  const tree = await builtFrom(before);
  const old = shown(tree);
  const whole = memoryDisk(tree);
  await expect(writeAfter(failing(whole, 'killed after', 45))).rejects.toThrow();
  expect(shown(tree)).not.toBe(old);
  const isOpen = (path: string): boolean => path === `${folder}/word/toolkit.docx`;
  const locked: Disk = {
    ...whole,
    move: (from, to) => (isOpen(from) ? Promise.reject(fail('EBUSY')) : whole.move(from, to)),
  };
  await recover(locked, toWorkplace(folder));
  expect(shown(tree)).toBe(old);
});

function toOutputs(texts: Readonly<Record<string, string>>): Output[] {
  return Object.entries(texts).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
    kind: 'page',
    title: path,
  }));
}

async function writeAfter(on: Disk): Promise<void> {
  await writeOutputs(folder, after, { areas, holder, isRunning: () => false, on });
}

/** A disk on which an earlier build has been. */
async function builtFrom(earlier: readonly Output[]): Promise<Tree> {
  const tree: Tree = new Map([['/disk', undefined]]);
  const on = memoryDisk(tree);
  if (earlier.length > 0)
    await writeOutputs(folder, earlier, { areas, holder, isRunning: () => false, on });
  return tree;
}

function copy(tree: Tree): Tree {
  return new Map(tree);
}

/** The outputs folder as a reader finds it, empty folders too; without what writing needs aside. */
function shown(tree: Tree): string {
  const own = `${folder}/.pathways`;
  const lines = [...tree]
    .filter(([path]) => path.startsWith(`${folder}/`) && !path.startsWith(own))
    .map(([path, text]) => `${path} ${text ?? ''}`);
  return lines.sort().join('\n');
}

/** Writes, and says how many steps changed the disk. */
async function writeCounting(tree: Tree): Promise<number> {
  let count = 0;
  const counting = wrap(memoryDisk(tree), async (call) => {
    count += 1;
    return call();
  });
  await writeAfter(counting);
  return count;
}

/** A disk that fails at one step; after a kill nothing of the process happens any more. */
function failing(on: Disk, fault: Fault, at: number): Disk {
  let step = 0;
  let isDead = false;
  return wrap(on, async (call, name, path) => {
    step += 1;
    if (isDead) throw fail('KILLED');
    if (step !== at) return call();
    if (fault === 'full' && name === 'write') await on.write(path, 'half a fi');
    if (fault === 'killed after') await call();
    isDead = fault.startsWith('killed');
    throw fail(fault === 'full' ? 'ENOSPC' : 'EACCES');
  });
}

type Around = (call: () => Promise<unknown>, name: string, path: string) => Promise<unknown>;

/** Lets every change of a disk go through a function. */
function wrap(on: Disk, around: Around): Disk {
  const wrapped = changes.map((name) => {
    // Every change takes texts, and gives a promise.
    const call = on[name] as (...all: readonly string[]) => Promise<unknown>;
    return [name, (...args: readonly string[]) => around(() => call(...args), name, args[0] ?? '')];
  });
  return { ...on, ...Object.fromEntries(wrapped) };
}
