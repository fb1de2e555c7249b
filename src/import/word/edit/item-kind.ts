import type { Nodes, Paragraph } from 'mdast';
import type { Edit } from '../../../model/index.ts';
import type { Passage } from '../source/passages.ts';
import { lineEnd, lineStart } from './page-text.ts';
import type { MarkdownStyle } from './to-inline.ts';

/** The edits that make a list item of a paragraph, joined to the lists beside it; undefined where it is in something. */
export function toItem(
  { node, ancestors: [root, ...more] }: Passage,
  isOrdered: boolean,
  text: string,
  { bullet, lineEnd: newline }: MarkdownStyle,
): readonly Edit[] | undefined {
  if (node?.type !== 'paragraph' || root?.type !== 'root' || more.length > 0) return undefined;
  const [start, end] = rangeOf(node);
  if (start !== lineStart(text, start)) return undefined;
  const at = root.children.indexOf(node);
  const [before, after] = [root.children[at - 1], root.children[at + 1]];
  const isAlike = (other: Nodes | undefined): boolean =>
    other?.type === 'list' && (other.ordered === true) === isOrdered && other.spread !== true;
  const [list] = [before, after].filter(isAlike);
  const marker = (list && markerOf(list, text)) ?? (isOrdered ? '1. ' : `${bullet} `);
  const edits: Edit[] =
    before && isAlike(before)
      ? [{ start: rangeOf(before)[1], end: start, text: newline + marker }]
      : [{ start, end: start, text: marker }];
  for (let line = lineEnd(text, start); line < end; line = lineEnd(text, line))
    edits.push({ start: line, end: line, text: ' '.repeat(marker.length) });
  if (after && isAlike(after)) edits.push({ start: end, end: rangeOf(after)[0], text: newline });
  return edits;
}

/** The edits that make a paragraph of a list item; undefined where it has more than that, or is in something. */
export function fromItem(
  { node, ancestors }: Passage,
  text: string,
  { lineEnd: newline }: MarkdownStyle,
): readonly Edit[] | undefined {
  const [root, list, item, ...more] = ancestors;
  if (node?.type !== 'paragraph' || root?.type !== 'root' || list?.type !== 'list')
    return undefined;
  if (item?.type !== 'listItem' || item.children.length > 1 || more.length > 0) return undefined;
  const [start, end] = rangeOf(item);
  const line = lineStart(text, start);
  const isBlankBefore = line === 0 || /(?:^|[\r\n])[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(0, line));
  const next = lineEnd(text, end);
  const isBlankAfter = text.slice(next, lineEnd(text, next)).trim() === '';
  return [
    { start: line, end: rangeOf(node)[0], text: isBlankBefore ? '' : newline },
    ...outdented(node, text),
    ...(isBlankAfter ? [] : [{ start: end, end, text: newline }]),
  ];
}

/** The edits that take the space from the start of a paragraph's further lines. */
function outdented(node: Paragraph, text: string): readonly Edit[] {
  const [start, end] = rangeOf(node);
  const edits: Edit[] = [];
  for (let line = lineEnd(text, start); line < end; line = lineEnd(text, line)) {
    const space = /^[ \t]*/.exec(text.slice(line, end))?.[0].length ?? 0;
    if (space > 0) edits.push({ start: line, end: line + space, text: '' });
  }
  return edits;
}

function markerOf(list: Nodes, text: string): string | undefined {
  const [start] = rangeOf(list);
  return /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(start, start + 20))?.[0];
}

function rangeOf({ position }: Nodes): readonly [number, number] {
  return [position?.start.offset ?? -1, position?.end.offset ?? -1];
}
