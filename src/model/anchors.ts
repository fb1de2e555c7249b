import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { walk } from './walk.ts';

/** The anchors of a page's headings, as on GitHub: lower-case words with hyphens, and `-1` for the second of a name. */
export function toAnchors(tree: Root): ReadonlyMap<Heading, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<Heading, string>();
  walk(tree, (node) => {
    if (node.type === 'heading')
      anchors.set(node, slugger.slug(toString(node, { includeHtml: false })));
  });
  return anchors;
}

/** The anchor of a heading that reads as given, unless an earlier heading has it. */
export function toAnchor(heading: string): string {
  return slug(heading.trim());
}
