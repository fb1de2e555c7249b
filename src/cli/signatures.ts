import type { Signature } from '../diff/index.ts';
import { authorsSince } from './git-log.ts';

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

/** As git calls the author of changes that are not committed. */
const notCommitted = 'Not committed yet';

/** Who changed each page; what is shown on many pages is signed by the last who changed anything. */
export async function signaturesOf(
  { base, head, content, author }: Signing,
  formerNames: ReadonlyMap<string, string>,
): Promise<(page: string | undefined) => Signature> {
  const { byPath, last, uncommitted } = await authorsSince(base, head, content);
  const isOpen = [...uncommitted].some((path) => !path.endsWith('.md'));
  return (page) => {
    const paths = page === undefined ? [] : [page, formerNames.get(page) ?? page];
    const own = paths.flatMap((path) => byPath.get(path) ?? []).at(0);
    const isUncommitted = paths.some((path) => uncommitted.has(path)) || (!own && isOpen);
    if (isUncommitted) return { author: author ?? notCommitted };
    const signature = own ?? last;
    return author === undefined ? signature : { ...signature, author };
  };
}
