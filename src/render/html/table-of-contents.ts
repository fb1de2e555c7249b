import type { Element } from 'hast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import { messagesOf, type Page } from '../../model/index.ts';
import { stripInvalidCharacters } from './strip-invalid-characters.ts';
import { pageHref } from './href.ts';
import type { View } from './view.ts';

/** Pages with fewer sections get no table of contents. */
const minSections = 4;

/** The sections of a page, for the side column of wide screens; nothing if there are few. */
export function tableOfContents(view: View<Page>): Element | undefined {
  const list = sectionList(view);
  const label = messagesOf(view.corpus).say('page.contents');
  return (
    list &&
    h('nav', { className: ['contents'], ariaLabel: label }, [
      h('h2', { className: ['label'] }, label),
      list,
    ])
  );
}

/** The same, folded above the text, for screens without a side column. The style sheet shows one of the two. */
export function foldedContents(view: View<Page>): Element | undefined {
  const list = sectionList(view);
  return (
    list &&
    h('details', { className: ['contents', 'contents-folded'] }, [
      h('summary', messagesOf(view.corpus).say('page.contents')),
      list,
    ])
  );
}

function sectionList(view: View<Page>): Element | undefined {
  const { page } = view;
  const sections = page.tree.children.flatMap((node) => {
    const anchor = node.type === 'heading' && node.depth === 2 && page.anchors.get(node);
    const text = stripInvalidCharacters(toString(node, { includeHtml: false }));
    return anchor && text.trim() !== '' ? [{ anchor, text }] : [];
  });
  if (sections.length < minSections) return undefined;
  return h(
    'ul',
    sections.map(({ anchor, text }) =>
      h('li', h('a', { href: pageHref(view, page.id, anchor) }, text)),
    ),
  );
}
