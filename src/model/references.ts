import type { NavigationItem } from '../../schemas/index.ts';
import type { Corpus, Source } from './corpus.ts';
import { resourceFile } from './target.ts';

/**
 * The files that refer to one of the given ones: pages that link to it or list an entry of it, and
 * site.yaml where its navigation names it. Paths are from the content folder; the given ones may be
 * gone.
 */
export function referrersOf(corpus: Corpus, paths: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const source of corpus.sources.values())
    if (refersTo(corpus, source, paths)) found.add(source.id);
  if (corpus.site.navigation.some((item) => names(item, paths))) found.add('site.yaml');
  return found;
}

function refersTo(corpus: Corpus, source: Source, paths: ReadonlySet<string>): boolean {
  const page = corpus.pages.get(source.id);
  if (paths.has('contacts.yaml') && (page?.meta.contacts.length ?? 0) > 0) return true;
  if (paths.has(resourceFile) && (page?.resources.length ?? 0) > 0) return true;
  return source.links.some(({ target }) => {
    if (target.kind === 'page') return target.page !== source.id && paths.has(target.page);
    if (target.kind === 'file') return paths.has(target.path);
    return target.kind === 'resource' && paths.has(resourceFile);
  });
}

function names(item: NavigationItem, paths: ReadonlySet<string>): boolean {
  return paths.has(item.page) || (item.pages ?? []).some((below) => names(below, paths));
}
