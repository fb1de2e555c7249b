import type { Corpus, PreviewStatus } from '../../model/index.ts';
import { CommandError } from '../host.ts';
import type { Workspace } from '../workspace.ts';

/** Tells what changed on a page of a content. */
export type ChangesOn = (after: Corpus, page: string) => PreviewStatus['changes'];

/** The revision where none is named: what was last committed. */
const lastCommit = 'HEAD';

/**
 * Reads the content of a revision, to tell what changed since. Without a name, the last commit, if there is one.
 *
 * @throws CommandError if there is no such revision
 */
export async function readSince(
  since: string | undefined,
  workspace: Workspace,
): Promise<ChangesOn> {
  try {
    const before = await workspace.at(since ?? lastCommit);
    const { pageMarks } = await import('../../diff/index.ts');
    const name = since ?? 'the last commit';
    return (after, page) => {
      const marks = pageMarks(before, after, page);
      return marks && { since: name, ...marks };
    };
  } catch (error) {
    // Whoever names no revision may have no repository.
    if (since === undefined && error instanceof CommandError) return () => undefined;
    throw error;
  }
}
