import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { trailTo } from '../../model/index.ts';
import { pageHref } from './href.ts';
import type { View } from './view.ts';

/**
 * Turns a list into cards where each item has one link and no list: what comes before the link, and the link,
 * become the card's title. Where the list has a section before pages of it, these are parts of the section's card.
 */
export function withCards(view: View, node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'ul') return node;
  const items = node.children.filter((child) => child.type === 'element');
  const areCards = items.every(
    (item) => count(item, 'a') === 1 && count(item, 'ul') === 0 && isLine(titleOf(item)),
  );
  if (!areCards) return node;
  const cards: { readonly item: Element; readonly parts: Element[] }[] = [];
  const cardOf = new Map<string, Element[]>();
  for (const item of items) {
    const href = hrefOf(item);
    const section = sectionOf(view, href);
    const around = section === undefined ? undefined : cardOf.get(section);
    if (around) around.push(item);
    else {
      const parts: Element[] = [];
      cards.push({ item, parts });
      cardOf.set(href, parts);
    }
  }
  return h(
    'ul',
    { className: [cardsClass] },
    cards.map(({ item, parts }) => card(item, parts)),
  );
}

function card(item: Element, parts: readonly Element[]): Element {
  const { children } = withTitle(item);
  if (parts.length === 0) return h('li', children);
  return h('li', { className: ['card-section'] }, [
    h('div', { className: ['card-head'] }, children),
    h('ul', { className: ['card-parts'] }, parts.map(withTitle)),
  ]);
}

/** The address of the one link of a card. */
function hrefOf(item: Element): string {
  let href = '';
  visit(item, 'element', ({ tagName, properties }) => {
    if (tagName === 'a') href = String(properties['href'] ?? '');
  });
  return href;
}

/** The address of the page that the page with an address is below; undefined if there is none. */
function sectionOf(view: View, href: string): string | undefined {
  for (const page of view.corpus.pages.values()) {
    if (pageHref(view, page.id) !== href) continue;
    const above = trailTo(view.corpus, page.id).at(-2);
    return above && pageHref(view, above.page.id);
  }
  return undefined;
}

/** Whether a list is shown as cards. */
export function isCards({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes(cardsClass);
}

const cardsClass = 'cards';

function count(node: ElementContent, tagName: string): number {
  let found = 0;
  visit(node, 'element', (element) => {
    if (element.tagName !== tagName) return undefined;
    found += 1;
    return SKIP;
  });
  return found;
}

/** Everything up to and including the link, in the item or in the paragraph that holds it. */
function titleOf({ children }: Element): readonly ElementContent[] {
  const end = children.findIndex((child) => count(child, 'a') > 0);
  const holder = children[end];
  if (holder?.type === 'element' && holder.tagName === 'p') return titleOf(holder);
  return children.slice(0, end + 1);
}

/** Inline elements: only these can be in a title. */
const inline = new Set([
  'a',
  'abbr',
  'br',
  'code',
  'del',
  'em',
  'img',
  'kbd',
  'span',
  'strong',
  'sub',
  'sup',
]);

function isLine(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => node.type !== 'element' || inline.has(node.tagName));
}

/** Wraps the title, in the item or in the paragraph that holds the link. */
function withTitle(item: Element): Element {
  const end = item.children.findIndex((child) => count(child, 'a') > 0);
  const holder = item.children[end];
  if (holder?.type === 'element' && holder.tagName === 'p')
    return { ...item, children: item.children.with(end, withTitle(holder)) };
  return {
    ...item,
    children: [
      h('span', { className: ['card-title'] }, item.children.slice(0, end + 1)),
      ...withoutStop(item.children.slice(end + 1)),
    ],
  };
}

/** Punctuation after the title is hidden, since the text starts on a new line, but is still read aloud. */
function withoutStop([first, ...rest]: readonly ElementContent[]): ElementContent[] {
  if (first?.type !== 'text') return first ? [first, ...rest] : [];
  const stop = /^\s*[.:;,–—-]*\s*/u.exec(first.value)?.[0] ?? '';
  return [
    ...(stop ? [h('span', { className: ['visually-hidden'] }, stop)] : []),
    { type: 'text', value: first.value.slice(stop.length) },
    ...rest,
  ];
}
