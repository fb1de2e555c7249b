import type { Element } from 'hast';
import { h } from 'hastscript';
import { generatedPages, homeOf, messagesOf } from '../../../model/index.ts';
import { pageHref } from '../href.ts';
import type { View } from '../view.ts';

/** The content of the 404 page. */
export function notFound(view: View): Element[] {
  const home = homeOf(view.corpus);
  const { say, fill } = messagesOf(view.corpus);
  const index = h('a', { href: pageHref(view, generatedPages.aToZ) }, say('notFound.indexLink'));
  return [
    h('p', say('notFound.advice')),
    h('ul', [
      h('li', say('notFound.search')),
      h('li', fill('notFound.index', { link: index })),
      home &&
        h(
          'li',
          fill('notFound.home', {
            link: h('a', { href: pageHref(view, home.id) }, home.meta.title),
          }),
        ),
    ]),
  ];
}
