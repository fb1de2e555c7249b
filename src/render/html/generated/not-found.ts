import type { Element } from 'hast';
import { h } from 'hastscript';
import { generatedPages, homeOf } from '../../../model/index.ts';
import { pageHref } from '../href.ts';
import type { View } from '../view.ts';

/** The content of the 404 page. */
export function notFound(view: View): Element[] {
  const home = homeOf(view.corpus);
  return [
    h('p', 'The page may have moved, or part of the address may be missing. You can:'),
    h('ul', [
      h('li', 'search for it at the top of this page'),
      h('li', [
        'look for it in the ',
        h('a', { href: pageHref(view, generatedPages.aToZ) }, 'A to Z of all pages'),
      ]),
      home && h('li', ['start from ', h('a', { href: pageHref(view, home.id) }, home.meta.title)]),
    ]),
  ];
}
