import type { Edition, EditionEntry, EditionPage } from '../../model/index.ts';
import { git } from '../git.ts';
import { editionEndsOf, type EditionEnd } from './edition-ends.ts';
import { isPage, rawChanges, readChanges } from './file-changes.ts';
import { withMoves } from './with-moves.ts';
import type { WordReader } from './word-reader.ts';

/** The registries whose entries readers see, by file. */
const registries: Readonly<Record<string, EditionEntry['kind']>> = {
  'resources.yaml': 'resource',
  'facts.yaml': 'fact',
};

/**
 * The editions of a content, the newest first, without those in which readers see nothing new.
 *
 * @param here the content folder
 * @param pattern of tags that are releases
 */
export async function editionsOf(
  here: string,
  pattern: string,
  reader: WordReader,
): Promise<{ readonly editions: readonly Edition[]; readonly isCut: boolean }> {
  const { ends, before } = await editionEndsOf(here, pattern);
  const editions: Edition[] = [];
  // The present path of each path in the edition at hand, where they differ.
  let names: ReadonlyMap<string, string> = new Map();
  for (const [index, end] of ends.entries()) {
    const earlier = ends[index + 1] ?? before;
    const made = earlier
      ? await compareEnds(here, earlier, end, names, reader)
      : { edition: await firstEdition(here, end), names };
    names = made.names;
    const { pages, entries, firstPages } = made.edition;
    if (pages.length + entries.length > 0 || firstPages !== undefined) editions.push(made.edition);
  }
  return { editions, isCut: before !== undefined };
}

async function firstEdition(here: string, end: EditionEnd): Promise<Edition> {
  const list = ['ls-tree', '-r', '-z', '--name-only', end.commit, '--', '.'];
  const files = (await git(here, list)).split('\0');
  const firstPages = files.filter((path) => path.endsWith('.md')).length;
  return { ...toEdition(end), firstPages, pages: [], entries: [] };
}

function toEdition({ id, moment, release, since }: EditionEnd): Omit<Edition, 'pages' | 'entries'> {
  return {
    id,
    moment,
    ...(release !== undefined && { release }),
    ...(since !== undefined && { since }),
  };
}

async function compareEnds(
  here: string,
  earlier: EditionEnd,
  end: EditionEnd,
  names: ReadonlyMap<string, string>,
  reader: WordReader,
): Promise<{ readonly edition: Edition; readonly names: ReadonlyMap<string, string> }> {
  const args = ['diff', ...rawChanges, earlier.commit, end.commit, '--', '.'];
  const changes = await withMoves(readChanges(await git(here, args)), reader);
  const changed = changes.filter(isPage);
  const read = await reader.pages(changed);
  const nameOf = (path: string): string => names.get(path) ?? path;
  const pages = changed.flatMap(({ how, path, before }, index): EditionPage[] => {
    const { title = '', words = [] } = read[index] ?? {};
    if (how === 'changed' && before === undefined && words.length === 0) return [];
    const id = how === 'removed' ? path : nameOf(path);
    return [{ how, id, title, ...(before !== undefined && { before }), words }];
  });
  const entries: EditionEntry[] = [];
  for (const change of changes) {
    const kind = registries[change.path];
    if (kind) entries.push(...(await reader.entries(change, kind)));
  }
  // What the pages are called now by the names of the edition before.
  const moved = changed.flatMap(({ path, before }): [string, string][] =>
    before === undefined ? [] : [[before, nameOf(path)]],
  );
  const later = new Set(changed.flatMap(({ how, path }) => (how === 'added' ? [path] : [])));
  const kept = [...names].filter(([path]) => !later.has(path));
  return {
    edition: { ...toEdition(end), pages, entries },
    names: new Map([...kept, ...moved]),
  };
}
