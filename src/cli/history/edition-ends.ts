import { compare } from '../../model/index.ts';
import { git } from '../git.ts';
import { dayOf, toMoment } from './log.ts';

/** A commit whose content is compared with that of the one before. */
export interface EditionEnd {
  readonly commit: string;
  readonly moment: string;
  /** The end of its address on the page. */
  readonly id: string;
  readonly release?: string;
  readonly since?: string;
}

/** The most editions that are listed. */
const maxReleases = 12;
const maxDays = 20;

/** The ends of editions, the newest first, and the one before the last of them where there is one. */
interface EditionEnds {
  readonly ends: readonly EditionEnd[];
  /** Undefined where the last one is the first edition of all. */
  readonly before: EditionEnd | undefined;
}

/**
 * Releases, and what came after the last one; without releases, the days on which the content changed.
 *
 * @param here the content folder
 * @param pattern of tags that are releases
 */
export async function editionEndsOf(here: string, pattern: string): Promise<EditionEnds> {
  const releases = await releasesOf(here, pattern);
  const [last] = releases;
  if (!last) return cutTo(maxDays, await daysOf(here));
  const newest = await newestOf(here, `${last.commit}..HEAD`);
  const open = newest && { ...newest, id: 'next', since: last.release };
  return cutTo(maxReleases, [...(open ? [open] : []), ...releases]);
}

function cutTo(most: number, all: readonly EditionEnd[]): EditionEnds {
  return { ends: all.slice(0, most), before: all[most] };
}

/** The releases before the current commit, the newest first; of two of one commit, the later version. */
async function releasesOf(
  here: string,
  pattern: string,
): Promise<readonly (EditionEnd & { readonly release: string })[]> {
  const listed = await git(here, [
    'for-each-ref',
    '--merged=HEAD',
    '--sort=-version:refname',
    '--format=%(refname:lstrip=2)%00%(objectname)%00%(committerdate:unix)%00%(*objectname)%00%(*committerdate:unix)',
    `refs/tags/${pattern}`,
  ]);
  const seen = new Set<string>();
  const ids = new Set<string>();
  const releases = listed.split('\n').flatMap((line) => {
    const [release = '', object = '', time = '', peeled = '', peeledTime = ''] = line.split('\0');
    const [commit, seconds] = peeled === '' ? [object, time] : [peeled, peeledTime];
    // A tag of something else has no time.
    if (release === '' || seconds === '' || seen.has(commit)) return [];
    seen.add(commit);
    return [{ release, commit, moment: toMoment(seconds), id: uniqueId(release, ids) }];
  });
  // The sort is stable: of two of one moment, the later version comes first.
  return releases.sort((one, other) => compare(other.moment, one.moment));
}

function uniqueId(release: string, ids: Set<string>): string {
  const name = `release-${release.replace(/[^A-Za-z0-9._-]+/g, '-')}`;
  let id = name;
  for (let number = 2; ids.has(id); number += 1) id = `${name}-${number}`;
  ids.add(id);
  return id;
}

/** The last commit of each day, the newest first. Where clocks were wrong, no commit is earlier than those before it. */
async function daysOf(here: string): Promise<readonly EditionEnd[]> {
  const commits = [...(await commitsOf(here, 'HEAD'))].reverse();
  const days = new Map<string, EditionEnd>();
  let moment = '';
  for (const each of commits) {
    moment = each.moment > moment ? each.moment : moment;
    const day = dayOf(moment);
    days.set(day, { commit: each.commit, moment, id: `day-${day}` });
  }
  return [...days.values()].reverse();
}

async function newestOf(
  here: string,
  range: string,
): Promise<Pick<EditionEnd, 'commit' | 'moment'> | undefined> {
  return (await commitsOf(here, range, 1))[0];
}

/** The commits of the main line in which the folder changed, the newest first. */
async function commitsOf(
  here: string,
  range: string,
  most = 20_000,
): Promise<readonly Pick<EditionEnd, 'commit' | 'moment'>[]> {
  const quiet = ['--first-parent', '--no-show-signature', `--max-count=${most}`];
  const output = await git(here, ['log', ...quiet, '--format=%H %ct', range, '--', '.']);
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [commit = '', seconds = ''] = line.split(' ');
      return { commit, moment: toMoment(seconds) };
    });
}
