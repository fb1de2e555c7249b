import { printable, type Cache, type Corpus, type SiteHistory } from '../../model/index.ts';
import { commitOf, git } from '../git.ts';
import { CommandError } from '../host.ts';
import type { CorpusAt } from './editions.ts';
import { readSiteHistory, shallowCommits } from './read-history.ts';

/** The past of a content whose site says what is new. */
export interface SitePast {
  /** Tells this past from all others. */
  readonly key: string;
  /** Reads it. If that is not possible, a note says why the site is built without it. */
  readonly read: (site: Corpus['site'], cache: Cache) => Promise<PastOrNote>;
}

interface PastOrNote {
  readonly history?: SiteHistory;
  readonly note?: string;
}

/**
 * The past of a content folder in git; undefined where its site doesn't say what is new.
 *
 * @param content the folder: absolute
 * @param site the text of site.yaml
 * @param corpusAt loads the content as it was in a commit
 */
export async function openPast(
  content: string,
  site: string | undefined,
  corpusAt: (commit: string, cache: Cache) => Promise<Corpus>,
): Promise<SitePast | undefined> {
  // Few toolkits ask for it, and git takes time to start.
  if (!site?.includes('whatsNew')) return undefined;
  try {
    const head = await commitOf('HEAD', content);
    const tags = await git(content, [
      'for-each-ref',
      '--format=%(refname) %(objectname)',
      'refs/tags',
    ]);
    const isShallow = (await shallowCommits(content)).size > 0;
    return {
      key: JSON.stringify([head, tags, isShallow]),
      read: async ({ history }, cache) => {
        if (!history.whatsNew) return {};
        if (isShallow)
          return without(
            'this clone has the newest commits only. Run `git fetch --unshallow`, or set `fetch-depth: 0` in the workflow',
          );
        return readPast(content, history.releases, (commit) => corpusAt(commit, cache), cache);
      },
    };
  } catch (error) {
    const note = noteOf(error);
    return {
      key: note,
      read: async ({ history }) => (history.whatsNew ? without(note) : {}),
    };
  }
}

async function readPast(
  content: string,
  releases: string,
  corpusAt: CorpusAt,
  cache: Cache,
): Promise<PastOrNote> {
  try {
    const { history, unread } = await readSiteHistory(content, releases, corpusAt, cache);
    if (history.editions.length === 0) return without('no commit has the content');
    return { history, ...(unread.length > 0 && { note: unreadNote(unread) }) };
  } catch (error) {
    return without(noteOf(error));
  }
}

/** How many files are named in a note. */
const maxNamed = 3;

function unreadNote(files: readonly string[]): string {
  const named = files.slice(0, maxNamed).map((file) => `\`${printable(file)}\``);
  const left = files.length - named.length;
  const all = [...named, ...(left > 0 ? [`${left} more`] : [])].join(', ');
  return `The page of what is new can't say how these files changed, because of errors in earlier commits: ${all}`;
}

function without(reason: string): PastOrNote {
  return { note: `The site has no page of what is new: ${reason}` };
}

/** What git refuses to do, in a sentence; anything else is thrown. */
function noteOf(error: unknown): string {
  if (!(error instanceof CommandError)) throw error;
  return error.message.charAt(0).toLowerCase() + error.message.slice(1);
}
