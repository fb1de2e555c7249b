import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Turns a list into cards where each item has one link and no list: what comes before the link, and the link,
 * become the card's title.
 */
export function withCards(node: ElementContent): ElementContent {
  if (node.type !== 'element' || node.tagName !== 'ul') return node;
  const items = node.children.filter((child) => child.type === 'element');
  const areCards = items.every(
    (item) => count(item, 'a') === 1 && count(item, 'ul') === 0 && isLine(titleOf(item)),
  );
  if (!areCards) return node;
  return h('ul', { className: [cardsClass] }, items.map(withTitle));
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
