import { dirname, join } from 'node:path';
import { prune, relocate, type Disk } from './disk.ts';
import { isInside } from './manifest.ts';

/**
 * What a switch from one set of outputs to the next has to do, written down before it begins. Each
 * step can be done and undone from wherever it was broken off, since nothing is deleted before the
 * journal is: what is replaced or taken away waits in `old`, what is to come waits in `new`.
 */
export interface Journal {
  readonly version: 1;
  /** Paths to take away. */
  readonly remove: readonly string[];
  /** Paths to put in place, in this order; `had` where something stood there before. */
  readonly write: readonly { readonly path: string; readonly had: boolean }[];
}

/** The folders of a switch: the outputs, and inside them what is needed to write them. */
export interface Workplace {
  readonly outputs: string;
  /** Holds the rest; gone when nothing is under way. */
  readonly own: string;
  readonly next: string;
  readonly old: string;
  readonly journal: string;
}

/** The hidden folder inside the outputs; on the same disk, so that moving a file is one step. */
export const ownFolder = '.pathways';

export function toWorkplace(outputs: string): Workplace {
  const own = join(outputs, ownFolder);
  return {
    outputs,
    own,
    next: join(own, 'new'),
    old: join(own, 'old'),
    journal: join(own, 'journal.json'),
  };
}

/** Does every step that is not yet done. */
export async function forward(on: Disk, at: Workplace, journal: Journal): Promise<void> {
  for (const path of journal.remove) {
    const target = join(at.outputs, path);
    if (!(await on.exists(join(at.old, path))) && (await on.exists(target)))
      await relocate(on, target, join(at.old, path), at.outputs);
  }
  for (const { path, had } of journal.write) {
    const [next, old, target] = placesOf(at, path);
    if (!(await on.exists(next))) continue;
    if (had && !(await on.exists(old))) await relocate(on, target, old, at.outputs);
    await relocate(on, next, target, at.own);
  }
}

/** Undoes every step that was done, the last one first. */
export async function backward(on: Disk, at: Workplace, journal: Journal): Promise<void> {
  for (const { path, had } of journal.write.toReversed()) {
    const [next, old, target] = placesOf(at, path);
    const isStill = !(await on.exists(next));
    if (isStill) await relocate(on, target, next, at.outputs);
    if (had && (await on.exists(old))) await relocate(on, old, target, at.own);
  }
  for (const path of journal.remove.toReversed()) {
    const old = join(at.old, path);
    if (await on.exists(old)) await relocate(on, old, join(at.outputs, path), at.own);
  }
}

/** Writes a journal as a whole or not at all. */
export async function writeJournal(on: Disk, at: Workplace, journal: Journal): Promise<void> {
  const beside = `${at.journal}.partial`;
  await on.write(beside, JSON.stringify(journal));
  await on.move(beside, at.journal);
}

/**
 * Takes away what a switch needed, and folders that it left empty. The journal goes first: from then
 * on the outputs are what they are.
 */
export async function clear(on: Disk, at: Workplace, journal?: Journal): Promise<void> {
  await on.remove(at.journal);
  await on.remove(`${at.journal}.partial`);
  await on.remove(at.next);
  await on.remove(at.old);
  const paths = journal ? [...journal.remove, ...journal.write.map(({ path }) => path)] : [];
  for (const folder of new Set(paths.map((path) => dirname(join(at.outputs, path)))))
    await prune(on, folder, at.outputs);
}

/**
 * Brings outputs whose switch was broken off to one of its ends: to the new ones where that can be
 * done, else back to the old ones. Where nothing was under way, left-overs are taken away.
 *
 * @throws Error when the disk allows neither
 */
export async function recover(on: Disk, at: Workplace): Promise<void> {
  const journal = toJournal(await on.read(at.journal));
  if (journal) await forward(on, at, journal).catch(() => backward(on, at, journal));
  await clear(on, at, journal);
}

function placesOf(at: Workplace, path: string): [next: string, old: string, target: string] {
  return [join(at.next, path), join(at.old, path), join(at.outputs, path)];
}

/** A journal is written whole, so one that does not read was never ours. */
function toJournal(text: string | undefined): Journal | undefined {
  if (text === undefined) return undefined;
  const { remove = [], write = [] } = JSON.parse(text) as Partial<Journal>; // written here
  const isSafe = [...remove, ...write.map(({ path }) => path)].every(isInside);
  if (!isSafe) throw new Error('Cannot finish the last build: its journal names foreign paths');
  return { version: 1, remove, write };
}
