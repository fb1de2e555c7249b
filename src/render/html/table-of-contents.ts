import type { Element } from 'hast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import type { Page } from '../../model/index.ts';
import { toHoldable } from './strip-invalid-characters.ts';
import { pageHref } from './href.ts';
import type { View } from './view.ts';

/** So many parts must a page have before a list of them is a help. */
const fewest = 3;

/** The list of a page's parts; nothing where there are few. */
export function contents(view: View<Page>): Element | undefined {
  const { page } = view;
  const parts = page.tree.children.flatMap((node) => {
    const anchor = node.type === 'heading' && node.depth === 2 && page.anchors.get(node);
    const text = toHoldable(toString(node, { includeHtml: false }));
    return anchor && text.trim() !== '' ? [{ anchor, text }] : [];
  });
  if (parts.length < fewest) return undefined;
  return h('nav', { className: ['contents'], ariaLabel: 'On this page' }, [
    h('p', { className: ['label'] }, 'On this page'),
    h(
      'ul',
      parts.map(({ anchor, text }) =>
        h('li', h('a', { href: pageHref(view, page.id, anchor) }, text)),
      ),
    ),
  ]);
}
