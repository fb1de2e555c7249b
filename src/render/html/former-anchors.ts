import type { Element } from 'hast';
import { h } from 'hastscript';
import { formerIds } from '../../model/index.ts';
import { idIn } from './ids.ts';
import type { View } from './view.ts';

/**
 * Empty elements with the former ids of something, inside of it: links to them still lead to it, without scripts. A
 * heading of the page that has such an anchor keeps it.
 *
 * @param anchorOf the anchor of an id
 */
export function formerAnchors(
  view: View,
  named: Parameters<typeof formerIds>[0],
  anchorOf: (id: string) => string,
): Element[] {
  return formerIds(named)
    .map(anchorOf)
    .filter((anchor) => !view.page.anchorIds.includes(anchor))
    .map((anchor) => h('span', { className: ['former'], id: idIn(view, anchor) }));
}
