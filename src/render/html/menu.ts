import type { Element } from 'hast';
import { h } from 'hastscript';
import { trailTo, type NavigationNode, type Page } from '../../model/index.ts';
import { pageHref } from './href.ts';
import { frameId } from './ids.ts';
import type { Leaf, View } from './view.ts';

/**
 * Of a toolkit with more pages, other sections are links without their pages: with all of them the site would
 * grow with the square of its pages.
 */
const mostUnfolded = 150;

/** The id of the menu; the link in the header leads there. */
export function menuId(page: Leaf): string {
  return frameId(page, 'menu');
}

/**
 * The pages of the whole toolkit, the sections around the current page unfolded.
 *
 * On narrow screens the style sheet shows it only while it is the target of a link, which works in
 * every browser without a script; `details` could not be forced open on wide ones.
 */
export function menu(view: View): Element {
  const { corpus, page } = view;
  return h('nav', { className: ['menu'], id: menuId(page), ariaLabel: 'All pages' }, [
    h('a', { className: ['menu-close'], href: `#${frameId(page, 'content')}` }, 'Close menu'),
    list(view, corpus.navigation),
  ]);
}

function list(view: View, nodes: readonly NavigationNode[], overview?: NavigationNode): Element {
  return h('ul', [
    overview ? h('li', entry(view, overview.page, 'Overview')) : null,
    ...nodes.map((node) =>
      h('li', isSection(view, node) ? section(view, node) : entry(view, node.page, node.label)),
    ),
  ]);
}

function isSection({ corpus, page }: View, node: NavigationNode): boolean {
  if (node.children.length === 0) return false;
  return corpus.pages.size <= mostUnfolded || trailTo([node], page.id).length > 0;
}

function section(view: View, node: NavigationNode): Element {
  const isCurrent = trailTo([node], view.page.id).length > 0;
  return h('details', { open: isCurrent }, [
    h('summary', node.label),
    list(view, node.children, node),
  ]);
}

function entry(view: View, page: Page, label: string): Element {
  const current = page.id === view.page.id ? 'page' : undefined;
  return h('a', { href: pageHref(view, page.id), ariaCurrent: current }, label);
}
