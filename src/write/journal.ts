import { dirname, join } from 'node:path';
import type { Sum } from '../model/index.ts';
import { isSame, prune, relocate, type Disk } from './disk.ts';
import { isInside } from './manifest.ts';

/**
 * The steps from the old outputs to the new ones, written before the first of them. Each can be redone and undone after
 * an interruption, since nothing is deleted before the journal: replaced and removed files are kept in `old`, and new
 * ones wait in `new`.
 */
export interface Journal {
  readonly version: 2;
  /** Files to remove. */
  readonly remove: readonly Removal[];
  /** Files to write, in this order. */
  readonly write: readonly Writing[];
}

interface Removal {
  readonly path: string;
  readonly sum: Sum;
}

interface Writing extends Removal {
  /** The file before, if there was one. */
  readonly had?: Sum;
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
  for (const { path } of journal.remove) {
    const target = join(at.outputs, path);
    if (!(await isFile(on, join(at.old, path))) && (await isFile(on, target)))
      await relocate(on, target, join(at.old, path), at.outputs);
  }
  for (const { path, had } of journal.write) {
    const [next, old, target] = placesOf(at, path);
    if (!(await isFile(on, next))) continue;
    if (had && !(await isFile(on, old))) await relocate(on, target, old, at.outputs);
    await relocate(on, next, target, at.own);
  }
}

/** Undoes all steps that were done, in reverse. */
export async function backward(on: Disk, at: Workplace, journal: Journal): Promise<void> {
  for (const { path, had } of journal.write.toReversed()) {
    const [next, old, target] = placesOf(at, path);
    const isStill = !(await isFile(on, next));
    if (isStill) await relocate(on, target, next, at.outputs);
    if (had && (await isFile(on, old))) await relocate(on, old, target, at.own);
  }
  for (const { path } of journal.remove.toReversed()) {
    const old = join(at.old, path);
    if (await isFile(on, old)) await relocate(on, old, join(at.outputs, path), at.own);
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
  const paths = journal ? [...journal.remove, ...journal.write].map(({ path }) => path) : [];
  for (const folder of new Set(paths.map((path) => dirname(join(at.outputs, path)))))
    await prune(on, folder, at.outputs);
}

/** A journal is not that of an interrupted build. */
export class ForeignJournal extends Error {}

/**
 * Finishes an interrupted build: with the new outputs if possible, else with the old ones. Removes leftovers.
 *
 * @throws ForeignJournal if the files are not those of the journal, as somebody may have made it; nothing is changed then
 * @throws Error if the disk allows neither
 */
export async function recover(on: Disk, at: Workplace): Promise<void> {
  const text = await on.read(at.journal);
  const journal = text === undefined ? undefined : readJournal(text);
  if (journal) {
    await assertOwn(on, at, journal);
    await forward(on, at, journal).catch(() => backward(on, at, journal));
  }
  await clear(on, at, journal);
}

/** Every file that a step would move is the one that the journal says, in the place where it may be. */
async function assertOwn(on: Disk, at: Workplace, journal: Journal): Promise<void> {
  const check = async (path: string, sum: Sum | undefined): Promise<void> => {
    const found = await on.sum(path);
    if (found && !isSame(found, sum)) throw new ForeignJournal();
  };
  for (const { path, sum } of journal.remove) {
    await check(join(at.old, path), sum);
    await check(join(at.outputs, path), sum);
  }
  for (const { path, sum, had } of journal.write) {
    const [next, old, target] = placesOf(at, path);
    await check(next, sum);
    await check(old, had);
    await check(target, (await isFile(on, next)) ? had : sum);
  }
}

function placesOf(at: Workplace, path: string): [next: string, old: string, target: string] {
  return [join(at.next, path), join(at.old, path), join(at.outputs, path)];
}

async function isFile(on: Disk, path: string): Promise<boolean> {
  return (await on.kind(path)) === 'file';
}

/** @throws ForeignJournal since journals are written atomically, so that one that cannot be read is not ours */
function readJournal(text: string): Journal {
  try {
    const { remove, write } = JSON.parse(text) as Journal; // what is in it is checked next
    const entries = [...remove, ...write];
    const isOwn = (path: string): boolean =>
      isInside(path) && path !== ownFolder && !path.startsWith(`${ownFolder}/`);
    if (entries.every(({ path, sum }) => isOwn(path) && sum)) return { version: 2, remove, write };
  } catch {
    // The text is not ours.
  }
  throw new ForeignJournal();
}
