import type { Signature } from '../diff/index.ts';
import { historySince, type Authorship, type Commit } from './git-log.ts';

/** What is compared, and who signs it. */
export interface Signing {
  readonly base: string;
  /** Undefined for the working folder. */
  readonly head: string | undefined;
  /** The content folder: absolute. */
  readonly content: string;
  /** Signs all changes in place of those who committed them. */
  readonly author: string | undefined;
}

interface Signatures {
  /** Of a page; of what is on no page where undefined. */
  readonly signatureOf: (page: string | undefined) => Signature;
  /** Whether names may be wrong, since the clone lacks commits. */
  readonly isCut: boolean;
}

/** As git calls the author of changes that are not committed. */
const notCommitted = 'Not committed yet';

/** The most people that are named; the others are counted. */
const maxNames = 3;

/**
 * Who changed each page: all who did, since a page has one signature. What changed on a page that nobody changed comes
 * from other files, so those who changed these sign it.
 */
export async function signaturesOf(
  { base, head, content, author }: Signing,
  formerNames: ReadonlyMap<string, string>,
): Promise<Signatures> {
  const { commits, last, uncommitted, isCut } = await historySince(base, head, content);
  const byPath = commitsByPath(commits);
  const isShared = (path: string): boolean => !path.endsWith('.md');
  const isOpen = [...uncommitted].some(isShared);
  const ofShared = commits.filter(({ files }) => files.some(isShared));
  const rest = [ofShared, commits, [last]].find((some) => some.length > 0) ?? [];
  const sign = (people: readonly Authorship[]): Signature => ({
    author: author ?? namesOf(people),
    ...(people[0] && { date: people[0].date }),
  });
  const signatureOf = (page: string | undefined): Signature => {
    const paths = page === undefined ? [] : [page, formerNames.get(page) ?? page];
    const own = [...new Set(paths.flatMap((path) => byPath.get(path) ?? []))].sort((a, b) => a - b);
    const isUncommitted =
      paths.some((path) => uncommitted.has(path)) || (own.length === 0 && isOpen);
    if (isUncommitted) return { author: author ?? notCommitted };
    return sign(own.length > 0 ? own.flatMap((place) => commits[place] ?? []) : rest);
  };
  return { signatureOf, isCut };
}

/** The places of the commits that changed each file. */
function commitsByPath(commits: readonly Commit[]): ReadonlyMap<string, readonly number[]> {
  const byPath = new Map<string, number[]>();
  for (const [place, { files }] of commits.entries())
    for (const path of files) {
      const known = byPath.get(path);
      if (known) known.push(place);
      else byPath.set(path, [place]);
    }
  return byPath;
}

/** The names of people in the order in which they began. @param people the last one first */
function namesOf(people: readonly Authorship[]): string {
  const names = [...new Set(people.map(({ author }) => author).reverse())];
  const others = names.length - maxNames;
  return names.slice(0, maxNames).join(', ') + (others > 0 ? ` and ${others} more` : '');
}
