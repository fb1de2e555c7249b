import { perCorpus, type Corpus, type DataPath } from '../model/index.ts';

type Item = Corpus['site']['navigation'][number];

/** An entry of the navigation, as site.yaml has it. */
export interface NavigationEntry {
  /** The path of its page, which may not exist. */
  readonly page: string;
  /** The path to its `page` in site.yaml. */
  readonly path: DataPath;
  /** All entries below it. */
  readonly below: readonly NavigationEntry[];
}

/** All entries of the navigation, in reading order. */
export const navigationEntries = perCorpus<readonly NavigationEntry[]>(({ site }) =>
  toEntries(site.navigation, ['navigation']),
);

/**
 * The page that a missing one was probably renamed to: the navigation has a single entry without a page, which is
 * the missing one, and there is a single page without an entry.
 */
export function renamedInNavigation(corpus: Corpus, missing: string): string | undefined {
  const { pages } = corpus.known;
  const listed = new Set(navigationEntries(corpus).map(({ page }) => page));
  const gone = [...listed].filter((page) => !pages.has(page));
  const [left, ...more] = pages.ids.filter((id) => !listed.has(id));
  return gone.length === 1 && gone[0] === missing && more.length === 0 ? left : undefined;
}

function toEntries(items: readonly Item[], base: DataPath): readonly NavigationEntry[] {
  return items.flatMap((item, index) => {
    const below = toEntries(item.pages ?? [], [...base, index, 'pages']);
    return [{ page: item.page, path: [...base, index, 'page'], below }, ...below];
  });
}
