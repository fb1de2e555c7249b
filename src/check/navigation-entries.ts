import type { Corpus, DataPath } from '../model/index.ts';

type Item = Corpus['site']['navigation'][number];

/** An entry of the navigation as site.yaml has it, whether or not its page is there. */
export interface NavigationEntry {
  readonly page: string;
  /** The way to its `page` in site.yaml. */
  readonly path: DataPath;
  /** The entries below it, each followed by those below that one. */
  readonly below: readonly NavigationEntry[];
}

/** All entries of the navigation, in reading order. */
export function entriesOf(corpus: Corpus): readonly NavigationEntry[] {
  return toEntries(corpus.site.navigation, ['navigation']);
}

function toEntries(items: readonly Item[], base: DataPath): readonly NavigationEntry[] {
  return items.flatMap((item, index) => {
    const below = toEntries(item.pages ?? [], [...base, index, 'pages']);
    return [{ page: item.page, path: [...base, index, 'page'], below }, ...below];
  });
}
