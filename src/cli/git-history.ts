import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { commitOf, git, nearestFolder } from './git.ts';

/** Revisions in which a folder changed. */
export interface History {
  /** Newest first. */
  readonly revisions: readonly string[];
  /** Whether there are older ones that a shallow clone lacks. */
  readonly isCut: boolean;
}

/** The newest revisions in which a folder changed; none outside of a repository. */
export async function historyOf(folder: string, most: number): Promise<History> {
  const here = await nearestFolder(folder);
  const revisions = await revisionsIn(here, ['HEAD'], folder, most).catch(() => []);
  const isCut = revisions.length < most && (await isCutIn(here, ['HEAD']).catch(() => false));
  return { revisions, isCut };
}

/**
 * The commits of a range such as `v1.0..main` in which a folder changed, then the one that it begins with.
 *
 * @throws CommandError if one of its ends is no revision
 */
export async function historyIn(
  [from, to]: readonly [from: string, to: string],
  folder: string,
  most: number,
): Promise<History> {
  const here = await nearestFolder(folder);
  const [first, last] = [await commitOf(from, here), await commitOf(to, here)];
  const range = [last, `^${first}`];
  const revisions = [...(await revisionsIn(here, range, folder, most)), first];
  return { revisions, isCut: await isCutIn(here, range) };
}

async function revisionsIn(
  here: string,
  range: readonly string[],
  folder: string,
  most: number,
): Promise<readonly string[]> {
  const args = ['log', '--format=%H', `--max-count=${most}`, ...range, '--', folder];
  return linesOf(await git(here, args));
}

/** Whether a shallow clone lacks the parents of a commit in a range. */
async function isCutIn(here: string, range: readonly string[]): Promise<boolean> {
  const listed = (await git(here, ['rev-parse', '--git-path', 'shallow'])).trim();
  const ends = await readFile(resolve(here, listed), 'utf8').catch(() => '');
  if (ends === '') return false;
  const roots = linesOf(await git(here, ['rev-list', '--max-parents=0', ...range]));
  const cut = new Set(linesOf(ends));
  return roots.some((commit) => cut.has(commit));
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
