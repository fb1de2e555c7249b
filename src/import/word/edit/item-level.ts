import type { ListItem } from 'mdast';
import { walk, type Edit } from '../../../model/index.ts';
import type { Passage } from '../source/passages.ts';
import { markerOf } from './list-items.ts';
import { nextLine, lineStart } from './page-text.ts';

/**
 * The edits that put a list item one level deeper, below the item before it, or one level higher; undefined where that
 * takes more.
 */
export function moveItem(passage: Passage, by: number, text: string): readonly Edit[] | undefined {
  const item = passage.ancestors.at(-1);
  const list = passage.ancestors.at(-2);
  if (item?.type !== 'listItem' || list?.type !== 'list' || hasList(item)) return undefined;
  const [start, end] = [item.position?.start.offset, item.position?.end.offset];
  if (start === undefined || end === undefined || Math.abs(by) !== 1) return undefined;
  const column = start - lineStart(text, start);
  const target =
    by === 1 ? contentColumn(before(list.children, item), text) : parentColumn(passage, text);
  if (target === undefined) return undefined;
  const edits: Edit[] = [];
  for (let at = lineStart(text, start); at < end; at = nextLine(text, at)) {
    const isBlank = text.slice(at, nextLine(text, at)).trim() === '';
    if (isBlank) continue;
    const place = at + Math.min(column, target);
    if (target > column)
      edits.push({ start: place, end: place, text: ' '.repeat(target - column) });
    else if (text.slice(place, at + column).trim() === '')
      edits.push({ start: place, end: at + column, text: '' });
    else return undefined;
  }
  return edits;
}

function hasList(item: ListItem): boolean {
  let found = false;
  walk(item, ({ type }) => (found ||= type === 'list'));
  return found;
}

function before(items: readonly ListItem[], item: ListItem): ListItem | undefined {
  return items[items.indexOf(item) - 1];
}

/** The column in which the content of an item begins. */
function contentColumn(item: ListItem | undefined, text: string): number | undefined {
  const start = item?.position?.start.offset;
  if (!item || start === undefined) return undefined;
  return start - lineStart(text, start) + (markerOf(item, text) ?? '- ').length;
}

/** The column of the item that a list is in. */
function parentColumn({ ancestors }: Passage, text: string): number | undefined {
  const parent = ancestors.at(-3);
  const start = parent?.type === 'listItem' ? parent.position?.start.offset : undefined;
  return start === undefined ? undefined : start - lineStart(text, start);
}
