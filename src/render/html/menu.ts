import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  generatedPages,
  generatedPagesOf,
  trailTo,
  type NavigationNode,
  type PageId,
} from '../../model/index.ts';
import { generatedTitles } from './generated/titles.ts';
import { pageHref } from './href.ts';
import { frameId } from './ids.ts';
import type { SitePage, View } from './view.ts';

/**
 * In a toolkit with more pages, the menu lists the pages of the current section only: menus of all pages would make
 * the size of the site quadratic.
 */
const maxListedPages = 150;

/** The id of the menu, for the link in the header. */
export function menuId(page: SitePage): string {
  return frameId(page, 'menu');
}

/**
 * The menu of all pages, with the sections around the current page open.
 *
 * On narrow screens the style sheet shows it only while it is the `:target`, which needs no script; `details` could
 * not be forced open on wide screens.
 */
export function menu(view: View): Element {
  const { corpus, page } = view;
  return h('nav', { className: ['menu'], id: menuId(page), ariaLabel: 'All pages' }, [
    h('a', { className: ['menu-close'], href: `#${frameId(page, 'content')}` }, 'Close menu'),
    list(view, corpus.navigation),
    overviews(view),
  ]);
}

/** At the foot: the pages that lead to all others. */
function overviews(view: View): Element {
  const ids = generatedPagesOf(view.corpus);
  const entries = (['states', 'aToZ', 'glossary'] as const).filter((name) =>
    ids.has(generatedPages[name]),
  );
  return h(
    'ul',
    { className: ['menu-foot'] },
    entries.map((name) => h('li', entry(view, generatedPages[name], generatedTitles[name]))),
  );
}

function list(view: View, nodes: readonly NavigationNode[], overview?: NavigationNode): Element {
  return h('ul', [
    overview ? h('li', entry(view, overview.page.id, 'Overview')) : null,
    ...nodes.map((node) =>
      h('li', isSection(view, node) ? section(view, node) : entry(view, node.page.id, node.label)),
    ),
  ]);
}

function isSection({ corpus, page }: View, node: NavigationNode): boolean {
  if (node.children.length === 0) return false;
  return corpus.pages.size <= maxListedPages || trailTo(corpus, page.id).includes(node);
}

function section(view: View, node: NavigationNode): Element {
  const isCurrent = trailTo(view.corpus, view.page.id).includes(node);
  return h('details', { open: isCurrent }, [
    h('summary', node.label),
    list(view, node.children, node),
  ]);
}

function entry(view: View, id: PageId, label: string): Element {
  const current = id === view.page.id ? 'page' : undefined;
  return h('a', { href: pageHref(view, id), ariaCurrent: current }, label);
}
