import { git, prefixOf } from '../git.ts';
import { rawChanges, readChange, type FileChange } from './file-changes.ts';
import { steadyMoments } from './steady-moments.ts';

/** A commit that changed the content. */
export interface Revision {
  readonly commit: string;
  /** In UTC, such as `2019-04-03T12:00:00Z`. */
  readonly moment: string;
  readonly author: string;
  readonly subject: string;
  readonly changes: readonly FileChange[];
}

/** The most commits that are read. */
const maxRevisions = 20_000;

/** The order in which no commit comes before one that was made after it, whatever their clocks said. */
const ordered = '--date-order';

const format = '--format=%H%x00%ct%x00%aN%x00%s';

/**
 * The commits that changed a folder, the newest first. A merge changed what is in it as in none of the commits that it
 * joins: who merges a change did not write it.
 *
 * @param here the folder, which must exist
 * @param since a commit to begin after; the beginning by default
 */
export async function revisionsOf(here: string, since?: string): Promise<readonly Revision[]> {
  return logOf(
    here,
    ['-c', '--combined-all-paths'],
    since === undefined ? 'HEAD' : `${since}..HEAD`,
  );
}

/**
 * What a folder was like on the main line, the newest first: a merge changed all that came with it, on its own day. No
 * moment is later than that of a newer one.
 *
 * @param here the folder, which must exist
 */
export async function mainLineOf(here: string): Promise<readonly Revision[]> {
  const revisions = (await logOf(here, ['--first-parent', '-m'], 'HEAD')).toReversed();
  const moments = steadyMoments(revisions.map(({ moment }) => moment));
  return revisions
    .map((revision, index) => ({ ...revision, moment: moments[index] ?? revision.moment }))
    .toReversed();
}

async function logOf(
  here: string,
  options: readonly string[],
  range: string,
): Promise<readonly Revision[]> {
  const quiet = ['--no-show-signature', `--max-count=${maxRevisions}`];
  const args = ['log', ...quiet, ordered, format, ...options, ...rawChanges, range, '--', '.'];
  return readLog(await git(here, args), await prefixOf(here));
}

/** Reads `<hash> <time> <name> <subject>` and changes, with U+0000 after each. Nothing that somebody wrote has one. */
function readLog(output: string, prefix: string): readonly Revision[] {
  const fields = output.split('\0');
  const revisions: Revision[] = [];
  for (let at = 0; at < fields.length;) {
    const commit = fields[at]?.trim() ?? '';
    if (!/^[0-9a-f]{40,64}$/.test(commit)) {
      at += 1;
      continue;
    }
    const [seconds = '', author = '', subject = ''] = fields.slice(at + 1, at + 4);
    // Before the changes of a merge is one U+0000 more.
    at += fields[at + 4] === '' ? 5 : 4;
    const changes: FileChange[] = [];
    for (let read = readChange(fields, at, prefix); read; read = readChange(fields, at, prefix)) {
      at = read.next;
      if (read.change) changes.push(read.change);
    }
    revisions.push({ commit, moment: toMoment(seconds), author, subject, changes });
  }
  return revisions;
}

/** A git timestamp in UTC; the epoch if it is invalid. */
export function toMoment(seconds: string): string {
  const time = (Number.parseInt(seconds, 10) || 0) * 1000;
  const isKnown = time >= 0 && time < Date.UTC(10_000, 0);
  return `${new Date(isKnown ? time : 0).toISOString().slice(0, 19)}Z`;
}

/** The day of a moment, such as `2019-04-03`. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}
