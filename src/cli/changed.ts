import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { referrersOf, type Corpus } from '../model/index.ts';
import { changedSince } from './git.ts';

/**
 * The files that a change affects, by path from the content folder: those that changed since a revision, and those
 * that refer to a file that changed, was renamed or was deleted.
 *
 * @param base a revision as git names it
 * @throws CommandError if there is no such revision, git or repository
 */
export async function changedFiles(
  corpus: Corpus,
  content: string,
  base: string,
): Promise<ReadonlySet<string>> {
  // git's paths have their symbolic links resolved.
  const root = await realpath(content);
  const changed = new Set(
    [...(await changedSince(base, root))]
      .map((path) => join(path))
      .filter((path) => path.startsWith(join(root, '/')))
      .map((path) => path.slice(root.length + 1).replaceAll('\\', '/')),
  );
  return new Set([...changed, ...referrersOf(corpus, changed)]);
}
