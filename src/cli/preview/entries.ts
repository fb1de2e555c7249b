import { perCorpus, relatedResources, type Corpus, type Page } from '../../model/index.ts';
import { lineOf } from './line-of.ts';

/** The name by which an entry of a registry is found on a page: the renderer marks its element with it. */
export function entryName(kind: 'resource' | 'contact', id: string): string {
  return `${kind} ${id}`;
}

/** The entries that a page shows beside its text. */
export function entriesOn(corpus: Corpus, page: Page): ReadonlySet<string> {
  return new Set([
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
  const { registries } = corpus;
  const starts = (kind: 'resource' | 'contact'): readonly Start[] => {
    const [source, ids] =
      kind === 'resource'
        ? [registries.resources, corpus.known.resources.ids]
        : [registries.contacts, corpus.known.contacts.ids];
    return ids
      .flatMap((id) => {
        const line = lineOf(source, [id], 'key');
        return line === null ? [] : [{ name: entryName(kind, id), line }];
      })
      .sort((a, b) => a.line - b.line);
  };
  return new Map([
    [registries.resources.id, starts('resource')],
    [registries.contacts.id, starts('contact')],
  ]);
});
