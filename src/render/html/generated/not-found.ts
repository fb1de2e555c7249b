import type { Element } from 'hast';
import { h } from 'hastscript';
import { homeOf, madePages } from '../../../model/index.ts';
import { pageHref } from '../href.ts';
import type { View } from '../view.ts';

/** What somebody reads who asked for a page that is not there. */
export function missing(view: View): Element[] {
  const home = homeOf(view.corpus);
  return [
    h('p', 'The page may have moved, or its address may have been copied in part. You can:'),
    h('ul', [
      h('li', 'search for it at the top of this page'),
      h('li', [
        'look for it in the ',
        h('a', { href: pageHref(view, madePages.index) }, 'A to Z of all pages'),
      ]),
      home && h('li', ['start from ', h('a', { href: pageHref(view, home.id) }, home.meta.title)]),
    ]),
  ];
}
