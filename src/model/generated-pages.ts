import type { PageId } from './corpus.ts';

/** The pages that the site has beside those of the content, at the paths that a source would have. */
export const madePages = {
  index: 'a-z.md',
  states: 'states.md',
  glossary: 'glossary.md',
  downloads: 'downloads.md',
  whole: 'print.md',
  missing: '404.md',
} as const satisfies Readonly<Record<string, PageId>>;

/** Folders of the site that files for download are copied to. */
const madeFolders = ['downloads/word/', 'downloads/checklist/'];

/**
 * Whether something that is made from the whole content stands at a path, so that no page can. Some
 * machines do not tell small from capital letters.
 */
export function isMadePath(id: PageId): boolean {
  const path = id.toLowerCase();
  return (
    Object.values(madePages).some((made) => made === path) ||
    madeFolders.some((folder) => path.startsWith(folder))
  );
}
