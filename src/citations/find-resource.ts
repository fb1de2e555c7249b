import type { Corpus } from '../model/index.ts';
import type { CslItem } from './csl.ts';
import { toId } from './key.ts';
import { fromResource } from './resource.ts';
import { namesOf } from './works.ts';

/**
 * Finds the entry of resources.yaml that a work has already: by its id, its address, or its title and year. The address of
 * a page of the publisher identifies no work.
 */
export function toResourceFinder({
  resources,
}: Pick<Corpus, 'resources'>): (item: CslItem) => string | undefined {
  const byName = new Map<string, string>();
  for (const [id, resource] of resources) {
    const work = fromResource(id, resource);
    const own = resource.urlKind === 'publisher' ? { ...work, url: undefined } : work;
    for (const name of namesOf(own)) byName.set(name, id);
  }
  return (item) => {
    const id = toId(item.id);
    if (id !== undefined && resources.has(id)) return id;
    return namesOf(item)
      .map((name) => byName.get(name))
      .find((found) => found !== undefined);
  };
}
