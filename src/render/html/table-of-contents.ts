import type { Element } from 'hast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import type { Page } from '../../model/index.ts';
import { stripInvalidCharacters } from './strip-invalid-characters.ts';
import { pageHref } from './href.ts';
import type { View } from './view.ts';

/** Pages with fewer sections get no table of contents. */
const minSections = 3;

/** The sections of a page; nothing if there are few. */
export function tableOfContents(view: View<Page>): Element | undefined {
  const { page } = view;
  const sections = page.tree.children.flatMap((node) => {
    const anchor = node.type === 'heading' && node.depth === 2 && page.anchors.get(node);
    const text = stripInvalidCharacters(toString(node, { includeHtml: false }));
    return anchor && text.trim() !== '' ? [{ anchor, text }] : [];
  });
  if (sections.length < minSections) return undefined;
  return h('nav', { className: ['contents'], ariaLabel: 'On this page' }, [
    h('p', { className: ['label'] }, 'On this page'),
    h(
      'ul',
      sections.map(({ anchor, text }) =>
        h('li', h('a', { href: pageHref(view, page.id, anchor) }, text)),
      ),
    ),
  ]);
}
