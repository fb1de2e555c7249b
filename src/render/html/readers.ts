import { perCorpus, relatedResources, type Page } from '../../model/index.ts';
import { factsOf } from './page-facts.ts';

/**
 * The works that readers see, each with the pages that list or link to it, in reading order; the sources of facts
 * as well, which may be on none. An overview shows those of the pages below it.
 */
export const readersOf = perCorpus((corpus): ReadonlyMap<string, readonly Page[]> => {
  const readers = new Map<string, Page[]>();
  for (const page of corpus.pages.values()) {
    const listed = page.kind === 'overview' ? [] : relatedResources(corpus, page);
    for (const id of new Set([...listed.map((each) => each.id), ...factsOf(page).works]))
      if (corpus.resources.has(id)) readers.set(id, [...(readers.get(id) ?? []), page]);
  }
  for (const { source } of corpus.facts.values())
    if (corpus.resources.has(source) && !readers.has(source)) readers.set(source, []);
  return readers;
});
