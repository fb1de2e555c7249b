import type { Cache, WordChange } from '../../model/index.ts';
import type { readPastPage } from '../../load/index.ts';
import { textsOf } from '../git-objects.ts';
import type { FileChange } from './file-changes.ts';

/** A change of a page by its words. */
export interface ReadChange {
  /** The title after the change; that of before for a removed page. Empty where it has none. */
  readonly title: string;
  /** The former addresses of an added page. */
  readonly aliases: readonly string[];
  readonly words: readonly WordChange[];
}

/** No page that is read is larger, in bytes. */
const maxBytes = 4 * 1024 * 1024;

/** Finds out what changed in texts, and keeps it by the hashes of both. */
export interface WordReader {
  /** The same order as the changes. */
  readonly pages: (changes: readonly FileChange[]) => Promise<readonly ReadChange[]>;
}

/** @param here the content folder */
export function toWordReader(here: string, cache: Cache): WordReader {
  const read = (changes: readonly FileChange[]) =>
    textsOf(
      here,
      changes.flatMap(({ from, alsoFrom = [], to }) =>
        [from, ...alsoFrom, to].filter((hash) => hash !== undefined),
      ),
      maxBytes,
    );
  return {
    pages: async (changes) => {
      const known = changes.map(
        (change) => cache.get(keyOf(change)) as ReadChange | undefined, // set below
      );
      const missing = changes.filter((_, index) => known[index] === undefined);
      const texts = missing.length > 0 ? await read(missing) : new Map<string, string>();
      const toPage = toPageReader(texts);
      const found: ReadChange[] = [];
      for (const [index, change] of changes.entries()) {
        const made = known[index] ?? (await readPage(change, toPage));
        if (!known[index]) cache.set(keyOf(change), made);
        found.push(made);
      }
      return found;
    },
  };
}

function keyOf({ from, alsoFrom = [], to }: FileChange): string {
  return `words changed ${[from ?? '', ...alsoFrom, to ?? ''].join(' ')}`;
}

/** How many pages are cached: the later text in one change of a page is the earlier text in the next. */
const maxKept = 8;

/** Reads pages by their hash, each once where it is soon asked for again. */
function toPageReader(texts: ReadonlyMap<string, string>) {
  const kept = new Map<string, Promise<PastPage>>();
  return (path: string, hash: string): Promise<PastPage> => {
    const key = `${hash} ${path}`;
    const page =
      kept.get(key) ??
      import('../../load/index.ts').then(({ readPastPage }) =>
        readPastPage(path, texts.get(hash) ?? ''),
      );
    kept.set(key, page);
    for (const oldest of kept.keys()) if (kept.size > maxKept) kept.delete(oldest);
    return page;
  };
}

type PastPage = Awaited<ReturnType<typeof readPastPage>>;

async function readPage(
  { path, from, alsoFrom = [], to }: FileChange,
  read: ReturnType<typeof toPageReader>,
): Promise<ReadChange> {
  const toPage = (hash: string | undefined) => (hash === undefined ? undefined : read(path, hash));
  const [before, after] = from === to ? [] : await Promise.all([toPage(from), toPage(to)]);
  const page = after ?? before ?? (await toPage(to));
  const joined = before && after ? await Promise.all(alsoFrom.map((hash) => read(path, hash))) : [];
  const { wordChanges } = await import('../../diff/index.ts');
  return {
    title: page?.title ?? '',
    aliases: before ? [] : (page?.aliases ?? []),
    words: before && after ? wordChanges([before, ...joined], after) : [],
  };
}
