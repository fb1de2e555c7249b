import type { Corpus, NavigationNode, Page, PageId } from './corpus.ts';
import { perCorpus } from './per-corpus.ts';

/** Where a page is in the toolkit. */
interface Position {
  /** From 1, in reading order. */
  readonly number: number;
  /** The navigation entries from the top down to the page itself; empty if the navigation doesn't list it. */
  readonly trail: readonly NavigationNode[];
  readonly previous: Page | undefined;
  readonly next: Page | undefined;
}

/** The position of a page; undefined if the content has no such page. */
export function positionOf(corpus: Corpus, id: PageId): Position | undefined {
  return toNavigationIndex(corpus).get(id);
}

/**
 * The navigation entries from the top down to a page, which comes last; empty if the navigation doesn't list
 * it. The first one is the page's section.
 */
export function trailTo(corpus: Corpus, id: PageId): readonly NavigationNode[] {
  return positionOf(corpus, id)?.trail ?? [];
}

/** A page's short name for menus; its title where the navigation doesn't list it. */
export function labelOf(corpus: Corpus, page: Page): string {
  return trailTo(corpus, page.id).at(-1)?.label ?? page.meta.title;
}

/** The page that the toolkit's title links to; undefined if there are no pages. */
export const homeOf = perCorpus(({ pages }): Page | undefined => {
  const all = [...pages.values()];
  return all.find((page) => page.kind === 'home') ?? all[0];
});

/** The pages of navigation entries and of those below them, in reading order. */
export function pagesOf(nodes: readonly NavigationNode[]): readonly Page[] {
  return nodes.flatMap((node) => [node.page, ...pagesOf(node.children)]);
}

/** The sections of the toolkit: the top entries of the navigation that have pages below them. */
export function sectionsOf(corpus: Corpus): readonly NavigationNode[] {
  return corpus.navigation.filter((node) => node.children.length > 0);
}

const toNavigationIndex = perCorpus(({ pages, navigation }): ReadonlyMap<PageId, Position> => {
  const trails = new Map<PageId, readonly NavigationNode[]>();
  const follow = (nodes: readonly NavigationNode[], above: readonly NavigationNode[]): void => {
    for (const node of nodes) {
      const trail = [...above, node];
      // Of a page that is listed twice, the first entry counts.
      if (!trails.has(node.page.id)) trails.set(node.page.id, trail);
      follow(node.children, trail);
    }
  };
  follow(navigation, []);
  const all = [...pages.values()];
  return new Map(
    all.map(({ id }, index) => [
      id,
      {
        number: index + 1,
        trail: trails.get(id) ?? [],
        previous: all[index - 1],
        next: all[index + 1],
      },
    ]),
  );
});
