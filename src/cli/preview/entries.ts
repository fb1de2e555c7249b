import {
  generatedPages,
  perCorpus,
  relatedResources,
  sitePath,
  type Corpus,
  type Page,
} from '../../model/index.ts';
import { lineOf } from './line-of.ts';

type EntryKind = 'resource' | 'contact' | 'fact';

/** The name by which an entry of a registry is found on a page: the renderer marks its element with it. */
export function entryName(kind: EntryKind, id: string): string {
  return `${kind} ${id}`;
}

/**
 * The entries that a page shows: in its text, or beside it.
 *
 * @param path of the page on the site
 * @param page that it is made from; undefined where it is generated
 */
export function entriesOn(
  corpus: Corpus,
  path: string,
  page: Page | undefined,
): ReadonlySet<string> {
  if (!page)
    return path === sitePath(generatedPages.facts)
      ? new Set(corpus.known.facts.ids.map((id) => entryName('fact', id)))
      : new Set();
  return new Set([
    ...page.links.flatMap(({ target }) =>
      target.kind === 'fact' ? [entryName('fact', target.id)] : [],
    ),
    ...relatedResources(corpus, page).map(({ id }) => entryName('resource', id)),
    ...page.meta.contacts.map((id) => entryName('contact', id)),
  ]);
}

/** The entry of a registry that has a line; undefined for other files and lines. */
export function entryAt(corpus: Corpus, file: string, line: number | null): string | undefined {
  if (line === null) return undefined;
  return startsOf(corpus)
    .get(file)
    ?.findLast((entry) => entry.line <= line)?.name;
}

interface Start {
  readonly name: string;
  readonly line: number;
}

/** The lines at which the entries of each registry begin, by its file. */
const startsOf = perCorpus((corpus): ReadonlyMap<string, readonly Start[]> => {
  const kinds = ['resource', 'contact', 'fact'] as const;
  return new Map(
    kinds.map((kind) => {
      const source = corpus.registries[`${kind}s`];
      const starts = corpus.known[`${kind}s`].ids.flatMap((id): Start[] => {
        const line = lineOf(source, [id], 'key');
        return line === null ? [] : [{ name: entryName(kind, id), line }];
      });
      return [source.id, starts.sort((a, b) => a.line - b.line)];
    }),
  );
});
