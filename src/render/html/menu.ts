import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  generatedPages,
  generatedPagesOf,
  messagesOf,
  recordPage,
  trailTo,
  type NavigationNode,
  type PageId,
} from '../../model/index.ts';
import { generatedTitles } from './generated/titles.ts';
import { pageHref } from './href.ts';
import { toText, wrap, type Html } from './html-text.ts';
import { frameId } from './ids.ts';
import type { Once } from './once.ts';
import type { SitePage, View } from './view.ts';

/** In a toolkit with more pages, the menu lists the pages of the current section only. */
const maxListedPages = 150;

/** Of a longer list in such a toolkit, the menu shows the entries around the current page. */
const maxEntries = 100;

/** The id of the menu, for the link in the header. */
export function menuId(page: SitePage): string {
  return frameId(page, 'menu');
}

/**
 * The menu of all pages, with the sections around the current page open. Its size has a limit, whatever the number
 * of pages, and all but the entries around the current page is made once.
 *
 * On narrow screens the style sheet shows it only while it is the `:target`, which needs no script; `details` could
 * not be forced open on wide screens.
 */
export function menu(view: View, once: Once): Html {
  const { corpus, page } = view;
  const { say } = messagesOf(corpus);
  const shown = { view, once, trail: trailTo(corpus, page.id), current: page.id };
  return wrap(
    h('nav', { className: ['menu'], id: menuId(page), ariaLabel: say('frame.allPages') }),
    [
      once('close menu', () =>
        toText(
          h(
            'a',
            { className: ['menu-close'], href: `#${frameId(page, 'content')}` },
            say('frame.closeMenu'),
          ),
        ),
      ),
      list(shown, corpus.navigation),
      once('menu foot', () => toText(overviews(view))),
    ],
  );
}

/** At the foot: the pages that lead to all others. */
function overviews(view: View): Element {
  const ids = generatedPagesOf(view.corpus);
  const titles = generatedTitles(view.corpus);
  const entries = [
    { id: recordPage(view.corpus), title: titles.records },
    { id: generatedPages.aToZ, title: titles.aToZ },
    { id: generatedPages.glossary, title: titles.glossary },
    { id: generatedPages.facts, title: titles.facts },
  ].filter(({ id }) => ids.has(id));
  return h(
    'ul',
    { className: ['menu-foot'] },
    entries.map(({ id, title }) => h('li', link(view, id, title, id === view.page.id))),
  );
}

/** The menu of a page while it is written. */
interface Menu {
  readonly view: View;
  readonly once: Once;
  /** The entries from the top down to the page; none in what other pages show too. */
  readonly trail: readonly NavigationNode[];
  readonly current: PageId | undefined;
}

function list(menu: Menu, nodes: readonly NavigationNode[], overview?: NavigationNode): Html {
  const shown = isLarge(menu.view) ? nearest(nodes, menu.trail) : nodes;
  const hidden = nodes.length - shown.length;
  return wrap(ul, [
    overview && entry(menu, overview.page.id, messagesOf(menu.view.corpus).say('frame.overview')),
    ...shown.map((node) => item(menu, node)),
    hidden > 0 ? menu.once(`${hidden} more`, () => toText(more(menu.view, hidden))) : undefined,
  ]);
}

/** The entries around the one that the page is below; the first ones where it is below none of them. */
function nearest(
  nodes: readonly NavigationNode[],
  trail: readonly NavigationNode[],
): readonly NavigationNode[] {
  if (nodes.length <= maxEntries) return nodes;
  const at = nodes.findIndex((node) => trail.includes(node));
  const start = Math.min(Math.max(at - maxEntries / 2, 0), nodes.length - maxEntries);
  return nodes.slice(start, start + maxEntries);
}

function more(view: View, hidden: number): Element {
  const href = pageHref(view, generatedPages.aToZ);
  return h(
    'li',
    { className: ['menu-more'] },
    h('a', { href }, messagesOf(view.corpus).say('frame.more', { count: hidden })),
  );
}

/** An entry with those below it: the same on all pages of a folder that are not below it. */
function item(menu: Menu, node: NavigationNode): Html {
  const { once, trail } = menu;
  if (trail.includes(node)) return made(menu, node);
  return once(node, () => made({ ...menu, trail: [], current: undefined }, node));
}

function made(menu: Menu, node: NavigationNode): Html {
  if (!isSection(menu, node)) return entry(menu, node.page.id, node.label);
  return wrap(li, [section(menu, node)]);
}

function isSection({ view, trail }: Menu, node: NavigationNode): boolean {
  return node.children.length > 0 && (!isLarge(view) || trail.includes(node));
}

function isLarge({ corpus }: View): boolean {
  return corpus.pages.size > maxListedPages;
}

function section(menu: Menu, node: NavigationNode): Html {
  const isCurrent = menu.trail.includes(node);
  return wrap(h('details', { open: isCurrent }), [
    toText(h('summary', node.label)),
    list(menu, node.children, node),
  ]);
}

function entry({ view, current }: Menu, id: PageId, label: string): Html {
  return toText(h('li', link(view, id, label, id === current)));
}

function link(view: View, id: PageId, label: string, isCurrent: boolean): Element {
  return h('a', { href: pageHref(view, id), ariaCurrent: isCurrent ? 'page' : undefined }, label);
}

const ul = h('ul');
const li = h('li');
