import type { NavigationItem } from '../../schemas/index.ts';
import type { Corpus, Source } from './corpus.ts';
import { factFile, resourceFile } from './target.ts';

/**
 * The files that refer to given files: pages that link to them or list their entries, and site.yaml where its
 * navigation lists them. The given files may no longer exist.
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
    if (target.kind === 'fact') return paths.has(factFile);
    return target.kind === 'resource' && paths.has(resourceFile);
  });
}

function names(item: NavigationItem, paths: ReadonlySet<string>): boolean {
  return paths.has(item.page) || (item.pages ?? []).some((below) => names(below, paths));
}
