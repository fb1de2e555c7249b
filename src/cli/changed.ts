import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { referrersOf, type Corpus } from '../model/index.ts';
import { changedSince } from './git.ts';

/**
 * The files of a corpus that a change concerns: those that changed since a revision, and those that
 * refer to a file that changed, was renamed or is gone.
 *
 * @param base a revision as git names it
 * @throws CommandError when git cannot say
 */
export async function changedFiles(
  corpus: Corpus,
  content: string,
  base: string,
): Promise<readonly VFile[]> {
  // git names paths as they are on the disk, behind links.
  const root = await realpath(content);
  const changed = new Set(
    [...(await changedSince(base, root))]
      .map((path) => join(path))
      .filter((path) => path.startsWith(join(root, '/')))
      .map((path) => path.slice(root.length + 1).replaceAll('\\', '/')),
  );
  const concerned = new Set([...changed, ...referrersOf(corpus, changed)]);
  return corpus.files.filter((file) => concerned.has(String(file.data['id'])));
}
