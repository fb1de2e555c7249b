import { toString } from 'mdast-util-to-string';
import type { Page } from './corpus.ts';

/** What outputs say of a page below its title: its description, unless its text begins with the same words. */
export function leadOf({ meta: { description }, tree }: Page): string | undefined {
  const first = tree.children.find(({ type }) => type !== 'yaml');
  if (description === undefined || first?.type !== 'paragraph') return description;
  const start = toString(first, { includeImageAlt: false }).replace(/\s+/g, ' ').trim();
  return start.startsWith(description) ? undefined : description;
}
