import type { Definition, Image, ImageReference, Link, LinkReference, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { toTarget, type Target } from './target.ts';
import { walk } from './walk.ts';

/** A link or image of a page's body, footnotes included, with what it leads to. */
export interface PageLink {
  readonly node: Link | Image | Definition;
  readonly url: string;
  readonly target: Target;
}

/** Every address of a page's body in reading order: links, images, and the definitions of both. */
export function toLinks(tree: Root, from: string): readonly PageLink[] {
  const links: PageLink[] = [];
  walk(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      links.push({ node, url: node.url, target: toTarget(node.url, from) });
  });
  return links;
}

/** The definition that a `[text][label]` or `![text][label]` refers to; the first one counts. */
export function definitionOf(
  tree: Root,
  reference: LinkReference | ImageReference,
): Definition | undefined {
  let found: Definition | undefined;
  visit(tree, 'definition', (node) => {
    if (!found && node.identifier === reference.identifier) found = node;
  });
  return found;
}
