import type { Corpus } from '../model/index.ts';

/** The page that has a path among its `aliases`; undefined if none has. */
export function resolveAlias({ pages }: Corpus, path: string): string | undefined {
  return [...pages.values()].find(({ meta }) => meta.aliases.includes(path))?.id;
}
