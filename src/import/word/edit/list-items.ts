import type { ListItem, Nodes } from 'mdast';
import type { Passage } from '../source/passages.ts';
import { offsetsOf } from './page-text.ts';

/** The list items around a passage, outermost first. */
export function itemsAround(passage: Passage | undefined): readonly ListItem[] {
  return (passage?.ancestors ?? []).filter((node): node is ListItem => node.type === 'listItem');
}

/** Whether blank lines divide the items of the list that an item is in. */
export function isLoose(item: ListItem, passage: Passage | undefined): boolean {
  const list = passage?.ancestors.find(
    (node) => node.type === 'list' && node.children.includes(item),
  );
  return list?.type === 'list' && (list.spread === true || item.spread === true);
}

/** The marker of a list item with the space after it; undefined where there is none. */
export function markerOf(item: Nodes, text: string): string | undefined {
  const [start] = offsetsOf(item);
  return /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(start, start + 20))?.[0];
}

/** The marker of an item that is added after another one. */
export function markerAfter(item: ListItem, text: string): string {
  return advanced(markerOf(item, text) ?? '- ', 1);
}

/** The marker of a later item of the same list. */
export function advanced(marker: string, by: number): string {
  return marker.replace(/^\d+/, (digits) => String(Number(digits) + by));
}
