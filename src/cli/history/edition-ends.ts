import { git } from '../git.ts';
import { dayOf, mainLineOf, toMoment } from './log.ts';
import { toUuid } from './to-uuid.ts';
import { steadyMoments } from './steady-moments.ts';

/** A commit whose content is compared with that of the one before. */
export interface EditionEnd {
  readonly commit: string;
  readonly moment: string;
  /** The end of its address on the page. */
  readonly id: string;
  /** Its name in feeds. */
  readonly uuid: string;
  readonly release?: string;
  readonly since?: string;
}

/** The most editions that are listed. */
const maxReleases = 12;
const maxDays = 20;

/** The ends of editions, the newest first, and the one before the last of them where there is one. */
interface EditionEnds {
  readonly ends: readonly EditionEnd[];
  /** Undefined if the last one is the very first edition. */
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
  const newest = await newestAfter(here, last);
  const uuid = toUuid(last.commit, 'next');
  const open = newest && { ...newest, id: 'next', uuid, since: last.release };
  return cutTo(maxReleases, [...(open ? [open] : []), ...releases]);
}

function cutTo(most: number, all: readonly EditionEnd[]): EditionEnds {
  return { ends: all.slice(0, most), before: all[most] };
}

/**
 * The releases before the current commit, the newest first; of two of one commit, the later version. No moment is later
 * than that of a newer one.
 */
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
    const id = uniqueId(release, ids);
    return [{ release, commit, moment: toMoment(seconds), id, uuid: toUuid(commit, release) }];
  });
  const ages = await agesOf(here);
  const ageOf = ({ commit }: EditionEnd): number => ages.get(commit) ?? ages.size;
  const sorted = releases.sort((one, other) => ageOf(other) - ageOf(one));
  const moments = steadyMoments(sorted.map(({ moment }) => moment));
  return sorted
    .map((each, index) => ({ ...each, moment: moments[index] ?? each.moment }))
    .toReversed();
}

/** The most commits that are put in order. */
const maxCommits = 200_000;

/** How many commits come after each: none of them is one that it was made from, whatever their clocks said. */
async function agesOf(here: string): Promise<ReadonlyMap<string, number>> {
  const list = ['rev-list', '--date-order', `--max-count=${maxCommits}`, 'HEAD'];
  const commits = (await git(here, list)).split('\n');
  return new Map(commits.map((commit, index) => [commit, index]));
}

function uniqueId(release: string, ids: Set<string>): string {
  const name = `release-${release.replace(/[^A-Za-z0-9._-]+/g, '-')}`;
  let id = name;
  for (let number = 2; ids.has(id); number += 1) id = `${name}-${number}`;
  ids.add(id);
  return id;
}

/** The last commit of each day, the newest first. */
async function daysOf(here: string): Promise<readonly EditionEnd[]> {
  const days = new Map<string, EditionEnd>();
  for (const { commit, moment } of (await mainLineOf(here)).toReversed()) {
    const day = dayOf(moment);
    // The first commit of a day names it: others may follow.
    const uuid = days.get(day)?.uuid ?? toUuid(commit, 'day');
    days.set(day, { commit, moment, id: `day-${day}`, uuid });
  }
  return [...days.values()].toReversed();
}

/** The last commit of the main line in which the folder changed after another one. */
async function newestAfter(
  here: string,
  { commit, moment }: EditionEnd,
): Promise<Pick<EditionEnd, 'commit' | 'moment'> | undefined> {
  const quiet = ['--first-parent', '--no-show-signature', '--max-count=1', '--format=%H %ct'];
  const output = await git(here, ['log', ...quiet, `${commit}..HEAD`, '--', '.']);
  const [newest, seconds] = output.trim().split(' ');
  if (newest === undefined || seconds === undefined) return undefined;
  const later = toMoment(seconds);
  return { commit: newest, moment: later > moment ? later : moment };
}
