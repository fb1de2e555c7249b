import type { Corpus, Page } from '../model/index.ts';
import type { ItemChange } from './change.ts';
import { entryChanges } from './entry-changes.ts';
import type { Comparison } from './pages.ts';
import { registryEntries, type RegistryKind } from './registry-entries.ts';

type Side = 'base' | 'head';

/**
 * The entries of registries and site.yaml, and the steps of pages, that were added, removed or changed.
 *
 * @param isFileUnread whether a file of one side has errors
 */
export function registryChanges(
  { before, after, renamed }: Pick<Comparison, 'before' | 'after' | 'renamed'>,
  isFileUnread: (side: Side, file: string) => boolean,
): ItemChange[] {
  // A new title is reported with its page, not with everything on it.
  const titleOf = ({ id, meta }: Page): string =>
    after.pages.get(renamed.get(id) ?? id)?.meta.title ?? meta.title;
  const workOf = (id: string): string | undefined =>
    (after.resources.get(id) ?? before.resources.get(id))?.title;
  const isSiteUnread = isFileUnread('base', files.site) || isFileUnread('head', files.site);
  const kinds = Object.keys(registryEntries) as RegistryKind[]; // its own keys
  return kinds
    .filter((kind) => kind !== 'site' || !isSiteUnread)
    .flatMap((kind) => {
      const entriesOf = (corpus: Corpus) => registryEntries[kind](corpus, { titleOf, workOf });
      return entryChanges(kind, entriesOf(before), entriesOf(after), (side, id) => {
        const { known, pages } = side === 'base' ? before : after;
        if (kind === 'resource') return known.resources.has(id);
        if (kind === 'contact') return known.contacts.has(id);
        if (kind === 'citedFact') return known.facts.has(id);
        // Steps of a page with errors are unknown.
        if (kind === 'step') return known.pages.ids.some((page) => !pages.has(page));
        return isFileUnread(side, fileOf(kind, side === 'base' ? before : after));
      });
    });
}

const files = { acronym: 'acronyms.yaml', site: 'site.yaml' } as const;

function fileOf(kind: 'acronym' | 'fact' | 'record' | 'site', { registries }: Corpus): string {
  return kind === 'fact' || kind === 'record' ? registries.records.id : files[kind];
}
