import { resolve } from 'node:path';
import type { Change, pageMarks } from '../../diff/index.ts';
import type { Corpus } from '../../model/index.ts';
import { commitOf, git } from '../git.ts';
import { CommandError } from '../host.ts';
import type { Workspace } from '../workspace.ts';

/** The content of a revision. */
export interface Earlier {
  /** What people call the revision. */
  readonly name: string;
  readonly commit: string;
  readonly marksOn: (after: Corpus, page: string) => ReturnType<typeof pageMarks>;
  readonly changesIn: (after: Corpus) => Change;
}

/** The revision where none is named: what was last committed. */
const lastCommit = 'HEAD';

/** The file that git writes to at each commit and each switch of branches; undefined where there is no repository. */
export async function headLogOf(content: string): Promise<string | undefined> {
  const path = await git(content, ['rev-parse', '--git-path', 'logs/HEAD']).catch(() => undefined);
  return path === undefined ? undefined : resolve(content, path.trim());
}

/**
 * Reads the content of a revision, to tell what changed since. Without a name, the last commit, if there is one.
 *
 * @param known what was read before: given again while the revision is still the same commit
 * @throws CommandError if there is no such revision
 */
export async function readEarlier(
  since: string | undefined,
  workspace: Workspace,
  content: string,
  known?: Earlier,
): Promise<Earlier | undefined> {
  try {
    const commit = await commitOf(since ?? lastCommit, content);
    if (commit === known?.commit) return known;
    const before = await workspace.at(commit);
    const diff = await import('../../diff/index.ts');
    return {
      name: since ?? 'the last commit',
      commit,
      marksOn: (after, page) => diff.pageMarks(before, after, page),
      changesIn: (after) => diff.compare(before, after),
    };
  } catch (error) {
    // Whoever names no revision may have no repository.
    if (since === undefined && error instanceof CommandError) return undefined;
    throw error;
  }
}
