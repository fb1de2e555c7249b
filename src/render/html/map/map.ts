import type { Element } from 'hast';
import { h } from 'hastscript';
import { messagesOf, type NavigationNode } from '../../../model/index.ts';
import { pageHref } from '../href.ts';
import { frameId } from '../ids.ts';
import { topEntries } from '../top-entries.ts';
import type { View } from '../view.ts';
import { drawing } from './drawing.ts';
import { countOf, upperLevels } from './upper-levels.ts';

/** Toolkits with fewer pages get no map. */
const minPages = 3;

/** A map of more pages would be too long to find anything on it. */
const maxPages = 150;

/**
 * The map of the toolkit's pages; nothing if there are few, or site.yaml wants none. Of many pages it has the upper levels alone. The style
 * sheet shows it as a drawing on wide screens and as a list on narrow ones.
 */
export function map(view: View): Element | undefined {
  if (!view.corpus.site.home.map) return undefined;
  // The home page is not on its own map, and references are no stage of the way.
  const entries = topEntries(view).filter((node) => node.page.kind !== 'references');
  const nodes = upperLevels(entries, maxPages);
  if (countOf(nodes) < minPages) return undefined;
  const { capitalized, term } = messagesOf(view.corpus);
  const id = frameId(view.page, 'map');
  return h('section', { className: ['map'], ariaLabelledBy: [id] }, [
    h('h2', { id }, capitalized(term('map'))),
    drawing(view, nodes, id),
    list(view, nodes),
  ]);
}

function list(view: View, nodes: readonly NavigationNode[], isTop = true): Element {
  return h(
    'ul',
    { className: isTop ? ['map-list'] : undefined },
    nodes.map(({ page, label, children }) =>
      h('li', { className: isTop && children.length > 0 ? ['map-section'] : undefined }, [
        h('a', { href: pageHref(view, page.id) }, label),
        children.length > 0 ? list(view, children, false) : undefined,
      ]),
    ),
  );
}
