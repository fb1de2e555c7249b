import { dirname, join } from 'node:path';
import { prune, relocate, type Disk } from './disk.ts';
import { isInside } from './manifest.ts';

/**
 * The steps from the old outputs to the new ones, written before the first of them. Each can be redone and undone after
 * an interruption, since nothing is deleted before the journal: replaced and removed files are kept in `old`, and new
 * ones wait in `new`.
 */
export interface Journal {
  readonly version: 1;
  /** Paths to remove. */
  readonly remove: readonly string[];
  /** Paths to write, in this order; `had` if there was a file before. */
  readonly write: readonly { readonly path: string; readonly had: boolean }[];
}

/** The folder of the outputs, and what is needed inside it to write them. */
export interface Workplace {
  readonly outputs: string;
  /** Contains the rest; removed when the build has finished. */
  readonly own: string;
  readonly next: string;
  readonly old: string;
  readonly journal: string;
}

/** A hidden folder inside the outputs, so that moving a file stays on one disk and is atomic. */
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

/** Completes all steps that are not done yet. */
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

/** Undoes all steps that were done, in reverse. */
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

/** Writes a journal atomically. */
export async function writeJournal(on: Disk, at: Workplace, journal: Journal): Promise<void> {
  const beside = `${at.journal}.partial`;
  await on.write(beside, JSON.stringify(journal));
  await on.move(beside, at.journal);
}

/** Removes the working files, and folders that became empty. The journal goes first: from then on the build is final. */
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
 * Finishes an interrupted build: with the new outputs if possible, else with the old ones. Removes leftovers.
 *
 * @throws Error if the disk allows neither
 */
export async function recover(on: Disk, at: Workplace): Promise<void> {
  const journal = toJournal(await on.read(at.journal));
  if (journal) await forward(on, at, journal).catch(() => backward(on, at, journal));
  await clear(on, at, journal);
}

function placesOf(at: Workplace, path: string): [next: string, old: string, target: string] {
  return [join(at.next, path), join(at.old, path), join(at.outputs, path)];
}

/** Journals are written atomically, so one that cannot be read is not ours. */
function toJournal(text: string | undefined): Journal | undefined {
  if (text === undefined) return undefined;
  const { remove = [], write = [] } = JSON.parse(text) as Partial<Journal>; // written here
  const isSafe = [...remove, ...write.map(({ path }) => path)].every(isInside);
  if (!isSafe) throw new Error('The journal of the last build has paths outside the outputs');
  return { version: 1, remove, write };
}
