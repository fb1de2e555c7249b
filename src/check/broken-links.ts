import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { placesIn, type Place, type Source } from '../model/index.ts';

/** Text that was meant as a link: Markdown leaves it as it is, brackets included. */
export interface BrokenLink {
  /** Offsets in the text of the page. */
  readonly start: number;
  readonly end: number;
  /** Absent, as are the offsets, where the tree has no places. */
  readonly place: Place | undefined;
  /** Where the space is. */
  readonly fault: 'before' | 'in';
  /** The words of the link, and its address as it is written. */
  readonly words: string;
  readonly to: string;
}

/** Words in brackets, then an address in parentheses. */
const attempt = /(?<!\\)\[([^[\]\r\n]+)\]([ \t]*)\([ \t]*([^()\r\n]+?)[ \t]*\)/g;
const address = /^(?:https?:\/\/|www\.|mailto:|#)\S|\.md(?:#|$)/i;

/** The links of a page that a space before or in their address has broken, in reading order. */
export function brokenLinks(source: Source): readonly BrokenLink[] {
  const text = source.text;
  const toPlace = placesIn(text);
  const found: BrokenLink[] = [];
  visit(source.tree, ['paragraph', 'heading', 'tableCell'], (block) => {
    const closings = closingsIn(block, text);
    if (closings.size === 0) return;
    const from = block.position?.start.offset;
    const written =
      from === undefined ? toString(block) : text.slice(from, block.position?.end.offset);
    for (const match of written.matchAll(attempt)) {
      const { 0: whole, 1: words = '', 2: gap = '', 3: to = '', index } = match;
      const isApart = gap !== '';
      if (!address.test(to) || (!isApart && !/\s/.test(to))) continue;
      const [start, end] = [(from ?? 0) + index, (from ?? 0) + index + whole.length];
      if (from !== undefined && !closings.has(start + 1 + words.length)) continue;
      found.push({
        start,
        end,
        place: from === undefined ? undefined : toPlace(start, end),
        fault: isApart ? 'before' : 'in',
        words,
        to,
      });
    }
  });
  return found;
}

/** Offsets of the brackets that close in plain text, before a parenthesis; 0 where there are no places. */
function closingsIn(block: Nodes, text: string): ReadonlySet<number> {
  const found = new Set<number>();
  visit(block, 'text', ({ value, position }) => {
    const from = position?.start.offset;
    const written = from === undefined ? value : text.slice(from, position?.end.offset);
    for (const { index } of written.matchAll(/\](?=[ \t]*\()/g))
      found.add(from === undefined ? 0 : from + index);
  });
  return found;
}
