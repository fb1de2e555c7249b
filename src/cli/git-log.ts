import { relative, sep } from 'node:path';
import { commitOf, git, nearestFolder, plainDiff } from './git.ts';

/** Who made a change, and when. */
interface Authorship {
  readonly author: string;
  /** In UTC, such as `2019-04-03T12:00:00Z`. */
  readonly date: string;
}

/** Who changed a folder between two revisions. */
interface Authors {
  /** The last one who changed each file, by its path from the folder. */
  readonly byPath: ReadonlyMap<string, Authorship>;
  /** The last one who changed anything in the folder; of the later revision if nobody did. */
  readonly last: Authorship;
  /** Files whose changes are not committed, by their paths from the folder. */
  readonly uncommitted: ReadonlySet<string>;
}

/**
 * Finds out who changed the files of a folder since a revision.
 *
 * @param head the later revision; undefined for the files as they are now
 * @param folder absolute; it may have been deleted since
 * @throws CommandError if there is no such revision, git or repository
 */
export async function authorsSince(
  base: string,
  head: string | undefined,
  folder: string,
): Promise<Authors> {
  const here = await nearestFolder(folder);
  const [from, to] = [await commitOf(base, here), await commitOf(head ?? 'HEAD', here)];
  const format = '--format=%x01%aN%x00%at';
  const way = relative(here, folder).split(sep).join('/');
  const paths = ['--', way === '' ? '.' : `:(literal)${way}`];
  const quiet = ['--no-show-signature', '--no-renames', '--relative', '-z'];
  const [commits, [last]] = await Promise.all([
    git(here, ['log', format, '--name-only', ...quiet, `${from}..${to}`, ...paths]).then(read),
    git(here, ['log', format, '--no-show-signature', '-z', '-1', to]).then(read),
  ]);
  const byPath = new Map<string, Authorship>();
  const cut = way === '' ? 0 : way.length + 1;
  for (const { files, ...by } of commits)
    for (const file of files) {
      const path = file.slice(cut);
      if (!byPath.has(path)) byPath.set(path, by);
    }
  const newest = commits[0] ?? last;
  return {
    byPath,
    last: { author: newest?.author ?? '', date: newest?.date ?? toDate('0') },
    uncommitted: head === undefined && way === '' ? await uncommittedIn(here) : new Set(),
  };
}

interface Commit extends Authorship {
  readonly files: readonly string[];
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
