import {
  constructsIn,
  type Corpus,
  type KeepPage,
  type Page,
  type PageLink,
} from '../../model/index.ts';

/** What the Word files need to know about a page besides its text. */
interface PageFacts {
  readonly constructs: readonly string[];
  /** The files that it shows as images, each once, with the place of the first use. */
  readonly images: readonly ImageUse[];
}

/** The use of an image on a page. */
export interface ImageUse {
  readonly path: string;
  readonly place: PageLink['node']['position'];
}

/** The facts of a page. */
export function factsOf(page: Page, keep: KeepPage): PageFacts {
  return keep('word-facts', page, [], () => ({
    constructs: [...constructsIn(page)],
    images: usesIn(page),
  }));
}

/** The constructs of all pages that Markdown does not have. */
export function constructsOf({ pages }: Corpus, keep: KeepPage): readonly string[] {
  const all = [...pages.values()].flatMap((page) => factsOf(page, keep).constructs);
  return [...new Set(all)].sort();
}

function usesIn({ links }: Page): readonly ImageUse[] {
  const uses = new Map<string, ImageUse>();
  for (const { node, target } of links) {
    if (node.type === 'link' || target.kind !== 'file' || uses.has(target.path)) continue;
    uses.set(target.path, { path: target.path, place: node.position });
  }
  return [...uses.values()];
}
