import type { Element } from 'hast';
import { h } from 'hastscript';
import { homeOf, messagesOf, trailTo } from '../../model/index.ts';
import { pageHref } from './href.ts';
import type { View } from './view.ts';

/** The breadcrumb of a page; nothing on the home page. */
export function breadcrumb(view: View): Element | undefined {
  const { corpus, page } = view;
  const home = homeOf(corpus);
  if (!home || home.id === page.id) return undefined;
  const { say } = messagesOf(corpus);
  const trail = trailTo(corpus, page.id);
  const above = trail.slice(0, -1).map((node) => ({ id: node.page.id, label: node.label }));
  return h('nav', { className: ['breadcrumb'], ariaLabel: say('frame.breadcrumb') }, [
    h('ol', [
      ...[{ id: home.id, label: say('frame.home') }, ...above].map(({ id, label }) =>
        h('li', h('a', { href: pageHref(view, id) }, label)),
      ),
      h('li', h('span', { ariaCurrent: 'page' }, trail.at(-1)?.label ?? page.meta.title)),
    ]),
  ]);
}
