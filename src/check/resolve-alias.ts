import type { Corpus } from '../model/index.ts';

/** The page that used to stand at a path: the one whose front matter names the path among its aliases. */
export function movedTo(corpus: Corpus, path: string): string | undefined {
  for (const page of corpus.pages.values()) if (page.meta.aliases.includes(path)) return page.id;
  return undefined;
}
