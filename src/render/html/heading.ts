import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Heading } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { toHoldable } from './strip-invalid-characters.ts';
import { pageHref } from './href.ts';
import { idIn } from './ids.ts';
import type { TextView, View } from './view.ts';

/** Headings below this level are seldom what somebody wants to point others to. */
const deepestLinked = 3;

/**
 * A heading of a text; nothing for one without words. Beside those of the upper levels stands a link
 * that readers copy to show others the place. It is no part of the heading, whose words are its name.
 */
export function heading(view: TextView, state: State, node: Heading): Element | undefined {
  const words = toHoldable(toString(node, { includeHtml: false })).trim();
  if (words === '') return undefined;
  // A note of another page is shown without its anchors: they belong to the page's own headings.
  const anchor = view.source.id === view.page.id ? view.source.anchors.get(node) : undefined;
  const id = anchor ? idIn(view, anchor) : undefined;
  const level = Math.max(node.depth, 2);
  const element = h(levelName(view, level), { id }, state.all(node));
  if (!anchor || view.isJoined || level > deepestLinked) return element;
  const label = `Link to this part: ${words}`;
  return h('div', { className: ['heading', `heading-${level}`] }, [
    element,
    h('a', { className: ['anchor'], href: pageHref(view, view.page.id, anchor), ariaLabel: label }),
  ]);
}

/** The name of a heading's element: pages that are joined stand below the title of the whole. */
export function levelName({ isJoined }: View, level: number): string {
  return `h${Math.min(isJoined ? level + 1 : level, 6)}`;
}
