import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Html, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { messagesOf, passageIds } from '../../model/index.ts';
import { pageHref } from './href.ts';
import { idIn } from './ids.ts';
import { stripInvalidCharacters } from './strip-invalid-characters.ts';
import type { TextView } from './view.ts';

/**
 * The address of a passage, where a comment gives it an id: a link that readers can copy. It has the id, which
 * `withPassageId` gives to the element that it ends. Nothing for other comments, and in the note of another page, where ids
 * would clash.
 */
export function passageAnchor(
  view: TextView,
  node: Html,
  parent: Parents | undefined,
): Element | undefined {
  if (view.source.id !== view.page.id) return undefined;
  const anchor = passageIds(view.source.tree).get(node);
  if (anchor === undefined) return undefined;
  const id = idIn(view, anchor);
  if (view.singlePage) return h('span', { id, dataPassage: 'end' });
  const text = stripInvalidCharacters(toString(parent, { includeHtml: false })).trim();
  const ariaLabel = messagesOf(view.corpus).say('page.linkToPassage', { text });
  return h('a', {
    id,
    dataPassage: 'end',
    className: ['anchor'],
    href: pageHref(view, view.page.id, anchor),
    ariaLabel,
  });
}

/** Gives the id of an anchor at the end of an element, or of a paragraph in it, to the element, which is where it begins. */
export function withPassageId(element: Element): Element {
  const inside = element.children.filter((child) => child.type === 'element');
  const holders = [element, ...inside.filter(({ tagName }) => tagName === 'p')];
  for (const holder of holders) {
    const anchor = holder.children.findLast((child) => child.type === 'element');
    if (anchor?.properties['dataPassage'] === undefined) continue;
    const { id, dataPassage: _, ...properties } = anchor.properties;
    anchor.properties = properties;
    if (anchor.tagName === 'span') holder.children.splice(holder.children.indexOf(anchor), 1);
    return { ...element, properties: { ...element.properties, id } };
  }
  return element;
}
