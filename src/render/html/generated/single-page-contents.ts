import type { Element } from 'hast';
import { h } from 'hastscript';
import { messagesOf, type NavigationNode, type PageId } from '../../../model/index.ts';
import { pageHref } from '../href.ts';
import type { Part } from '../parts.ts';
import type { View } from '../view.ts';

/**
 * The contents of the single-page document, or of a part of it.
 *
 * @param isHere whether a page is in this part
 * @param last entries that follow those of the navigation
 */
export function singlePageContents(
  view: View,
  isHere: (page: PageId) => boolean,
  last: readonly Element[],
): Element {
  const label = messagesOf(view.corpus).say('singlePage.contents');
  return h('nav', { className: ['single-page-contents'], ariaLabel: label }, [
    h('h2', label),
    list(view, nodesWithin(view.corpus.navigation, isHere), last),
  ]);
}

/** The navigation without the entries that have neither their page here nor one below it. */
function nodesWithin(
  nodes: readonly NavigationNode[],
  isHere: (page: PageId) => boolean,
): readonly NavigationNode[] {
  return nodes.flatMap((node) => {
    const children = nodesWithin(node.children, isHere);
    return children.length > 0 || isHere(node.page.id) ? [{ ...node, children }] : [];
  });
}

function list(
  view: View,
  nodes: readonly NavigationNode[],
  last: readonly Element[] = [],
): Element {
  return h('ul', [
    ...nodes.map(({ page, children }) =>
      h('li', [
        h('a', { href: pageHref(view, page.id) }, page.meta.title),
        children.length > 0 ? list(view, children) : undefined,
      ]),
    ),
    ...last,
  ]);
}

/**
 * Links to all parts.
 *
 * @param names what each part has
 */
export function partList(view: View, { number, ids }: Part, names: readonly string[]): Element {
  const label = messagesOf(view.corpus).say('part.all');
  return h('nav', { className: ['parts'], ariaLabel: label }, [
    h('h2', label),
    h(
      'ol',
      ids.map((id, index) => {
        const current = index + 1 === number ? 'page' : undefined;
        const link = h('a', { href: pageHref(view, id), ariaCurrent: current }, names[index] ?? '');
        return h('li', link);
      }),
    ),
  ]);
}
