import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * The anchors of a page's headings, as GitHub makes them: lower-case words joined by hyphens,
 * a second heading of the same words ends in `-1`.
 */
export function toAnchors(tree: Root): ReadonlyMap<Heading, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<Heading, string>();
  visit(tree, 'heading', (heading) => {
    anchors.set(heading, slugger.slug(toString(heading, { includeHtml: false })));
  });
  return anchors;
}
