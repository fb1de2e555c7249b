import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Cache, SiteHistory } from '../../model/index.ts';
import { git } from '../git.ts';
import { editionsOf, type CorpusAt } from './editions.ts';
import { mainLineOf, revisionsOf, type Revision } from './log.ts';
import { daysOf } from './page-days.ts';
import { followPages, type PageLine } from './page-lines.ts';
import { versionsOf } from './page-versions.ts';
import { toUuid } from './to-uuid.ts';
import { withMoves } from './with-moves.ts';
import { toWordReader, type WordReader } from './word-reader.ts';

/** The most versions of a page on the site. */
const maxVersions = 20;

/**
 * What the site says about the past of a content folder in git: what is not committed has none.
 *
 * @param here the content folder, in a repository with all commits
 * @param pattern of tags that are releases
 * @returns also the files that were left out of a comparison because of errors in an earlier commit
 */
export async function readSiteHistory(
  here: string,
  pattern: string,
  corpusAt: CorpusAt,
  cache: Cache,
): Promise<{ readonly history: SiteHistory; readonly unread: readonly string[] }> {
  const reader = toWordReader(here, cache);
  const comparing = { here, corpusAt, cache };
  const { editions, isCut, unread } = await editionsOf(comparing, pattern);
  const lines = await toLines(here, reader, await mainLineOf(here));
  const found = await versionsOf(
    lines.filter(({ isRemoved }) => !isRemoved).map(daysOf),
    reader,
    maxVersions + 1,
  );
  const cut = found.filter(({ versions }) => versions.length > maxVersions);
  const pages = found.map(
    ({ id, versions }) =>
      [
        id,
        versions.slice(0, maxVersions).map(({ day, how, before, restored, words }) => ({
          ...{ day, how, words },
          ...(before !== undefined && { before }),
          ...(restored !== undefined && { restored }),
        })),
      ] as const,
  );
  const uuid = toUuid(await firstCommit(here), 'feed');
  const history = {
    ...{ uuid, editions, isCut },
    pages: new Map(pages),
    cutPages: new Set(cut.map(({ id }) => id)),
  };
  return { history, unread };
}

/** The pages of a content folder with the commits that changed them. @param since a commit to begin after */
export async function readLines(
  here: string,
  reader: WordReader,
  since?: string,
): Promise<readonly PageLine[]> {
  return toLines(here, reader, await revisionsOf(here, since));
}

async function toLines(
  here: string,
  reader: WordReader,
  revisions: readonly Revision[],
): Promise<readonly PageLine[]> {
  const moved: Revision[] = [];
  for (const revision of revisions)
    moved.push({ ...revision, changes: await withMoves(revision.changes, reader) });
  return followPages(moved, await pagesAt(here));
}

/** The commit with which the main line begins. */
async function firstCommit(here: string): Promise<string> {
  const list = ['rev-list', '--first-parent', '--max-parents=0', 'HEAD'];
  return (await git(here, list)).trim();
}

/** The paths of the pages in the last commit. */
async function pagesAt(here: string): Promise<readonly string[]> {
  const listed = await git(here, ['ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', '.']);
  return listed.split('\0').filter((path) => path.endsWith('.md'));
}

/** The commits whose parents a clone with the newest commits only lacks; none in any other. */
export async function shallowCommits(here: string): Promise<ReadonlySet<string>> {
  const path = (await git(here, ['rev-parse', '--git-path', 'shallow'])).trim();
  const text = await readFile(resolve(here, path), 'utf8').catch(() => '');
  return new Set(text.split('\n').filter((line) => line !== ''));
}
