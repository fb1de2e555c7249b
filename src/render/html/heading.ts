import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Heading } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { messagesOf } from '../../model/index.ts';
import { stripInvalidCharacters } from './strip-invalid-characters.ts';
import { pageHref } from './href.ts';
import { idIn } from './ids.ts';
import type { TextView, View } from './view.ts';

/** Headings below this level get no link. */
const deepestLinked = 3;

/**
 * A heading of a text; nothing if it is empty. Headings of the upper levels get a link that readers can copy. It
 * is outside the heading, so that it is not part of its accessible name.
 */
export function heading(view: TextView, state: State, node: Heading): Element | undefined {
  const words = stripInvalidCharacters(toString(node, { includeHtml: false })).trim();
  if (words === '') return undefined;
  // In the note of another page, anchors would clash with those of the page's own headings.
  const anchor = view.source.id === view.page.id ? view.source.anchors.get(node) : undefined;
  const id = anchor ? idIn(view, anchor) : undefined;
  const level = Math.max(node.depth, 2);
  const element = h(levelName(view, level), { id }, state.all(node));
  if (!anchor || view.singlePage || level > deepestLinked) return element;
  const label = messagesOf(view.corpus).say('page.linkToSection', { title: words });
  return h('div', { className: ['heading', `heading-${level}`] }, [
    element,
    h('a', { className: ['anchor'], href: pageHref(view, view.page.id, anchor), ariaLabel: label }),
  ]);
}

/** The element of a heading: on the single page, all headings are one level lower. */
export function levelName({ singlePage }: View, level: number): string {
  return `h${Math.min(singlePage ? level + 1 : level, 6)}`;
}
