import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { notice } from '../banner.ts';
import type { Leaf, View } from '../view.ts';

/** A page that is made from the whole content: it has no source, and no headings of an author. */
export function madeLeaf(
  id: string,
  title: string,
  description: string,
  assets: readonly string[] = [],
): Leaf {
  return { id, kind: 'made', meta: { title, description }, anchors: new Map(), assets };
}

/** The article of such a page, under its title. */
export function madeArticle(view: View, content: readonly (ElementContent | undefined)[]): Element {
  const { title, description } = view.page.meta;
  return h('article', [
    h('header', { className: ['article-header'] }, [
      h('h1', title),
      h('p', { className: ['lead'] }, description),
    ]),
    notice(view),
    h('div', { className: ['text'] }, [...content]),
  ]);
}
