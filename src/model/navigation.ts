import type { Corpus, NavigationNode, Page, PageId } from './corpus.ts';

/** The pages of a navigation in reading order. */
export function pagesOf(nodes: readonly NavigationNode[]): readonly Page[] {
  return nodes.flatMap((node) => [node.page, ...pagesOf(node.children)]);
}

/**
 * The way from the top of the navigation to a page, the page itself last; empty for a page that the
 * navigation does not name. Its first node is the page's section.
 */
export function trailTo(nodes: readonly NavigationNode[], id: PageId): readonly NavigationNode[] {
  for (const node of nodes) {
    if (node.page.id === id) return [node];
    const below = trailTo(node.children, id);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/** A page's short name for menus; its title where the navigation does not name it. */
export function labelOf({ navigation }: Pick<Corpus, 'navigation'>, page: Page): string {
  return trailTo(navigation, page.id).at(-1)?.label ?? page.meta.title;
}

/** The page that the toolkit's title leads to; undefined where there is no page at all. */
export function homeOf({ pages }: Pick<Corpus, 'pages'>): Page | undefined {
  const all = [...pages.values()];
  return all.find((page) => page.kind === 'home') ?? all[0];
}

/** The sections of the toolkit: the entries at the top that have pages below them. */
export function sectionsOf(corpus: Corpus): readonly NavigationNode[] {
  return corpus.navigation.filter((node) => node.children.length > 0);
}

/** The pages before and after a page, in reading order. */
export function neighboursOf(corpus: Corpus, id: PageId): { previous?: Page; next?: Page } {
  const pages = [...corpus.pages.values()];
  const index = pages.findIndex((page) => page.id === id);
  const previous = index > 0 ? pages[index - 1] : undefined;
  const next = index >= 0 ? pages[index + 1] : undefined;
  return { ...(previous && { previous }), ...(next && { next }) };
}
