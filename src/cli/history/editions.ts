import {
  keptIn,
  type Cache,
  type Corpus,
  type Edition,
  type EditionPage,
} from '../../model/index.ts';
import { git, prefixOf } from '../git.ts';
import { treesAt } from '../git-objects.ts';
import { editionEndsOf, type EditionEnd } from './edition-ends.ts';
import { rawChanges, readChanges } from './file-changes.ts';

/** Loads the content as it was in a commit. */
export type CorpusAt = (commit: string) => Promise<Corpus>;

/** What is needed to compare editions. */
interface Comparing {
  /** The content folder. */
  readonly here: string;
  readonly corpusAt: CorpusAt;
  readonly cache: Cache;
}

/** What differs between two editions. */
interface Difference extends Pick<Edition, 'pages' | 'entries'> {
  /** The files that were left out because of errors in one of them. */
  readonly unread: readonly string[];
}

/** Editions, and the files of their commits that have errors. */
interface ReadEditions {
  readonly editions: readonly Edition[];
  readonly isCut: boolean;
  readonly unread: readonly string[];
}

/**
 * The editions of a content, the newest first, without those in which readers see nothing new: what `diff` says about
 * each, in short.
 *
 * @param pattern of tags that are releases
 */
export async function editionsOf(comparing: Comparing, pattern: string): Promise<ReadEditions> {
  const { here } = comparing;
  const { ends, before } = await editionEndsOf(here, pattern);
  const trees = await treesAt(
    here,
    [...ends, ...(before ? [before] : [])].map(({ commit }) => commit),
  );
  const editions: Edition[] = [];
  const unread = new Set<string>();
  // The present path of each path in the edition at hand, where they differ.
  let names: ReadonlyMap<string, string> = new Map();
  for (const [index, end] of ends.entries()) {
    const earlier = ends[index + 1] ?? before;
    if (!earlier) {
      editions.push(await firstEdition(comparing, end, trees));
      continue;
    }
    const difference = await differenceOf(comparing, earlier, end, trees);
    for (const file of difference.unread) unread.add(file);
    const { pages, entries } = difference;
    const named = pages.map((page) => ({ ...page, id: nameIn(names, page) }));
    names = namesBefore(names, pages);
    if (pages.length + entries.length > 0)
      editions.push({ ...toEdition(end), pages: named, entries });
  }
  return { editions, isCut: before !== undefined, unread: [...unread] };
}

/** What a page is called now. */
function nameIn(names: ReadonlyMap<string, string>, { how, id }: EditionPage): string {
  return how === 'removed' ? id : (names.get(id) ?? id);
}

/** The current names of pages, by their names in the edition before. */
function namesBefore(
  names: ReadonlyMap<string, string>,
  pages: readonly EditionPage[],
): ReadonlyMap<string, string> {
  const added = new Set(pages.flatMap(({ how, id }) => (how === 'added' ? [id] : [])));
  const moved = pages.flatMap((page): [string, string][] =>
    page.before === undefined ? [] : [[page.before, nameIn(names, page)]],
  );
  return new Map([...[...names].filter(([path]) => !added.has(path)), ...moved]);
}

type Trees = ReadonlyMap<string, string>;

async function firstEdition(
  { corpusAt, cache }: Comparing,
  end: EditionEnd,
  trees: Trees,
): Promise<Edition> {
  const firstPages = await keptIn(cache, {
    kind: 'first edition',
    from: [trees.get(end.commit) ?? null],
    make: async () => (await corpusAt(end.commit)).known.pages.ids.length,
  });
  return { ...toEdition(end), firstPages, pages: [], entries: [] };
}

function toEdition({
  id,
  uuid,
  moment,
  release,
  since,
}: EditionEnd): Omit<Edition, 'pages' | 'entries'> {
  return {
    ...{ id, uuid, moment },
    ...(release !== undefined && { release }),
    ...(since !== undefined && { since }),
  };
}

/** Content that was the same is compared once. */
async function differenceOf(
  { here, corpusAt, cache }: Comparing,
  { commit: earlier }: EditionEnd,
  { commit: later }: EditionEnd,
  trees: Trees,
): Promise<Difference> {
  const [from, to] = [trees.get(earlier), trees.get(later)];
  if (from === to) return { pages: [], entries: [], unread: [] };
  return keptIn(cache, {
    kind: 'edition',
    from: [from ?? null, to ?? null],
    make: async () => {
      const { compare, digest } = await import('../../diff/index.ts');
      const [before, after] = [await corpusAt(earlier), await corpusAt(later)];
      const change = compare(before, after);
      const { pages, entries } = digest(change);
      const args = ['diff', ...rawChanges, '--no-renames', earlier, later, '--', '.'];
      const changed = readChanges(await git(here, args), await prefixOf(here));
      const files = new Set(change.unread.map(({ file }) => file));
      const unread = changed.filter(({ path }) => files.has(path));
      // That a page changed is known, although not how.
      const unknown = unread
        .filter(({ path }) => path.endsWith('.md') && !pages.some(({ id }) => id === path))
        .filter(({ path }) => !(before.pages.has(path) && after.pages.has(path)))
        .map(({ how, path }): EditionPage => {
          const { title } = (after.pages.get(path) ?? before.pages.get(path))?.meta ?? {};
          return { how, id: path, title: title ?? '', words: [] };
        });
      return { pages: [...pages, ...unknown], entries, unread: unread.map(({ path }) => path) };
    },
  });
}
