import type { Definition, Image, ImageReference, Link, LinkReference, Root } from 'mdast';
import { toTarget, type Target } from './target.ts';
import { walk } from './walk.ts';

/** An address in a page's body, footnotes included, and what it leads to. */
export interface PageLink {
  readonly node: Link | Image | Definition;
  readonly url: string;
  readonly target: Target;
}

/** The addresses of a page's body: of links, images, and the definitions of both. */
export interface PageLinks {
  /** In reading order. */
  readonly links: readonly PageLink[];
  /** The address of a link or image of the page; of a reference, that of its first definition. */
  readonly linkOf: (node: Link | Image | LinkReference | ImageReference) => PageLink | undefined;
}

/** @param from the path of the page, from the content folder */
export function toLinks(tree: Root, from: string): PageLinks {
  const links: PageLink[] = [];
  const byNode = new Map<unknown, PageLink>();
  const byLabel = new Map<string, PageLink>();
  walk(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    const link = { node, url: node.url, target: toTarget(node.url, from) };
    links.push(link);
    byNode.set(node, link);
    if (node.type === 'definition' && !byLabel.has(node.identifier))
      byLabel.set(node.identifier, link);
  });
  return {
    links,
    linkOf: (node) => ('identifier' in node ? byLabel.get(node.identifier) : byNode.get(node)),
  };
}
