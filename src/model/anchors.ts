import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { passageIds } from './passage-ids.ts';
import { walk } from './walk.ts';

/**
 * The anchors of a page's headings: the id that its author chose, or as on GitHub lower-case words with hyphens, and
 * `-1` for the second of a name.
 */
export function toAnchors(tree: Root): ReadonlyMap<Heading, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<Heading, string>();
  const headings: Heading[] = [];
  walk(tree, (node) => {
    if (node.type === 'heading') headings.push(node);
  });
  const chosen = new Map<string, Heading>();
  for (const id of passageIds(tree).values()) slugger.occurrences[id] = 0;
  for (const heading of headings) {
    const anchor = heading.data?.anchor;
    if (anchor === undefined || chosen.has(anchor)) continue;
    chosen.set(anchor, heading);
    slugger.occurrences[anchor] = 0;
  }
  for (const heading of headings) {
    const anchor = heading.data?.anchor;
    const isChosen = anchor !== undefined && chosen.get(anchor) === heading;
    const slug = (): string => slugger.slug(toString(heading, { includeHtml: false }));
    anchors.set(heading, isChosen ? anchor : slug());
  }
  return anchors;
}

/** All that a link to a place on the page may name: the anchors of headings, then the ids of passages. */
export function anchorIdsIn(tree: Root): readonly string[] {
  return [...toAnchors(tree).values(), ...passageIds(tree).values()];
}

/** The anchor of a heading that reads as given, unless an earlier heading has it. */
export function toAnchor(heading: string): string {
  return slug(heading.trim());
}
