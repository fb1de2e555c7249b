import { relative, sep } from 'node:path';
import { commitOf, git, nearestFolder, plainDiff } from './git.ts';

/** Who made a change, and when. */
export interface Authorship {
  readonly author: string;
  /** In UTC, such as `2019-04-03T12:00:00Z`. */
  readonly date: string;
}

/** A commit, and what it changed. */
export interface Commit extends Authorship {
  /** By their paths from the folder. */
  readonly files: readonly string[];
}

/** Who changed a folder between two revisions. */
interface History {
  /** The newest first, without merges: who merges a change did not write it. */
  readonly commits: readonly Commit[];
  /** The author of the later revision. */
  readonly last: Authorship;
  /** Files whose changes are not committed, by their paths from the folder. */
  readonly uncommitted: ReadonlySet<string>;
  /** Whether commits between the two are not in the clone. Its oldest ones then seem to have written all before them. */
  readonly isCut: boolean;
}

/**
 * Finds out who changed the files of a folder since a revision.
 *
 * @param head the later revision; undefined for the files as they are now
 * @param folder absolute; it may have been deleted since
 * @throws CommandError if there is no such revision, git or repository
 */
export async function historySince(
  base: string,
  head: string | undefined,
  folder: string,
): Promise<History> {
  const here = await nearestFolder(folder);
  const [from, to] = [await commitOf(base, here), await commitOf(head ?? 'HEAD', here)];
  const format = '--format=%x01%aN%x00%at';
  const way = relative(here, folder).split(sep).join('/');
  const paths = ['--', way === '' ? '.' : `:(literal)${way}`];
  const quiet = ['--no-merges', '--no-show-signature', '--no-renames', '--relative', '-z'];
  const [commits, [last], isCut] = await Promise.all([
    git(here, ['log', format, '--name-only', ...quiet, `${from}..${to}`, ...paths]).then(read),
    git(here, ['log', format, '--no-merges', '--no-show-signature', '-z', '-1', to]).then(read),
    lacksCommits(here, from, to),
  ]);
  const cut = way === '' ? 0 : way.length + 1;
  return {
    commits: commits.map((commit) => ({
      ...commit,
      files: commit.files.map((file) => file.slice(cut)),
    })),
    last: { author: last?.author ?? '', date: last?.date ?? toDate('0') },
    uncommitted: head === undefined && way === '' ? await uncommittedIn(here) : new Set(),
    isCut,
  };
}

/** Whether a clone without older commits ends between two of them. */
async function lacksCommits(folder: string, from: string, to: string): Promise<boolean> {
  const isShallow = (await git(folder, ['rev-parse', '--is-shallow-repository'])).trim();
  if (isShallow !== 'true') return false;
  return (await git(folder, ['rev-list', '--max-parents=0', `${from}..${to}`])).trim() !== '';
}

/** Reads commits: a name after U+0001, a time, and paths, each ended by U+0000. */
function read(text: string): readonly Commit[] {
  return text
    .split('\u0001')
    .slice(1)
    .map((record) => {
      const [author = '', seconds = '', ...files] = record.split('\0');
      return {
        author,
        date: toDate(seconds),
        files: files.map((file) => file.replace(/^\n/, '')).filter((file) => file !== ''),
      };
    });
}

function toDate(seconds: string): string {
  const date = new Date((Number.parseInt(seconds, 10) || 0) * 1000);
  // Word knows no other years.
  const isKnown = date.getTime() >= 0 && date.getTime() < Date.UTC(10_000, 0);
  return `${(isKnown ? date : new Date(0)).toISOString().slice(0, 19)}Z`;
}

async function uncommittedIn(folder: string): Promise<ReadonlySet<string>> {
  const [changed, added] = await Promise.all([
    git(folder, [
      'diff',
      ...plainDiff,
      '--name-only',
      '--no-renames',
      '--relative',
      '-z',
      'HEAD',
      '--',
      '.',
    ]),
    git(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
  ]);
  return new Set(`${changed}${added}`.split('\0').filter((path) => path !== ''));
}
