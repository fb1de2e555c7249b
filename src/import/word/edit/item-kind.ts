import type { Nodes, Paragraph } from 'mdast';
import type { Edit } from '../../../model/index.ts';
import type { Passage } from '../source/passages.ts';
import { markerOf } from './list-items.ts';
import { nextLine, lineStart, offsetsOf } from './page-text.ts';
import type { MarkdownStyle } from './to-inline.ts';

/** The edits that make a list item of a paragraph, joined to the lists beside it; undefined where it is in something. */
export function toItem(
  { node, ancestors: [root, ...more] }: Passage,
  isOrdered: boolean,
  text: string,
  { bullet, eol }: MarkdownStyle,
): readonly Edit[] | undefined {
  if (node?.type !== 'paragraph' || root?.type !== 'root' || more.length > 0) return undefined;
  const [start, end] = offsetsOf(node);
  if (start !== lineStart(text, start)) return undefined;
  const at = root.children.indexOf(node);
  const [before, after] = [root.children[at - 1], root.children[at + 1]];
  const isAlike = (other: Nodes | undefined): boolean =>
    other?.type === 'list' && (other.ordered === true) === isOrdered && other.spread !== true;
  const [list] = [before, after].filter(isAlike);
  const marker = (list && markerOf(list, text)) ?? (isOrdered ? '1. ' : `${bullet} `);
  const edits: Edit[] =
    before && isAlike(before)
      ? [{ start: offsetsOf(before)[1], end: start, text: eol + marker }]
      : [{ start, end: start, text: marker }];
  for (let line = nextLine(text, start); line < end; line = nextLine(text, line))
    edits.push({ start: line, end: line, text: ' '.repeat(marker.length) });
  if (after && isAlike(after)) edits.push({ start: end, end: offsetsOf(after)[0], text: eol });
  return edits;
}

/** The edits that make a paragraph of a list item; undefined where it has more than that, or is in something. */
export function fromItem(
  { node, ancestors }: Passage,
  text: string,
  { eol }: MarkdownStyle,
): readonly Edit[] | undefined {
  const [root, list, item, ...more] = ancestors;
  if (node?.type !== 'paragraph' || root?.type !== 'root' || list?.type !== 'list')
    return undefined;
  if (item?.type !== 'listItem' || item.children.length > 1 || more.length > 0) return undefined;
  const [start, end] = offsetsOf(item);
  const line = lineStart(text, start);
  const isBlankBefore = line === 0 || /(?:^|[\r\n])[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(0, line));
  const next = nextLine(text, end);
  const isBlankAfter = text.slice(next, nextLine(text, next)).trim() === '';
  return [
    { start: line, end: offsetsOf(node)[0], text: isBlankBefore ? '' : eol },
    ...outdented(node, text),
    ...(isBlankAfter ? [] : [{ start: end, end, text: eol }]),
  ];
}

/** The edits that take the space from the start of a paragraph's further lines. */
function outdented(node: Paragraph, text: string): readonly Edit[] {
  const [start, end] = offsetsOf(node);
  const edits: Edit[] = [];
  for (let line = nextLine(text, start); line < end; line = nextLine(text, line)) {
    const space = /^[ \t]*/.exec(text.slice(line, end))?.[0].length ?? 0;
    if (space > 0) edits.push({ start: line, end: line + space, text: '' });
  }
  return edits;
}
