import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { maskedText } from './masked-text.ts';
import { perPage } from './per-page.ts';
import { placesIn, toAnchor, type Place, type Source } from '../model/index.ts';

/** Text that was meant as a link: Markdown leaves it as it is, brackets included. */
export interface BrokenLink {
  /** Offsets in the text of the page. */
  readonly start: number;
  readonly end: number;
  /** Absent, as are the offsets, where the tree has no places. */
  readonly place: Place | undefined;
  /** Where a space or a line break is, that the last parenthesis is missing, or the brackets are swapped. */
  readonly fault: 'before' | 'line' | 'in' | 'open' | 'swapped';
  /** `!` for an image. */
  readonly mark: '!' | '';
  /** The words of the link, and its address as it is written. */
  readonly words: string;
  readonly to: string;
}

/** Words in brackets, then an address in parentheses. */
const attempt =
  /(?<!\\)(!?)\[([^[\]\r\n]+)\]([ \t]*(?:\r\n|\n|\r)?[ \t]*)\([ \t]*([^()\r\n]+?)[ \t]*\)/g;
/** The same without the last parenthesis: the address ends at a space. */
const open =
  /(?<!\\)(!?)\[([^[\]\r\n]+)\]()\(((?:https?:\/\/|www\.)[^()\s<>"]*[^()\s<>".,;:])(?![^\r\n]*\))/g;
const address = /^(?:https?:\/\/|www\.|mailto:[ \t]*|#)\S|\.md(?:#|$)/i;
const image = /\.(?:png|jpe?g|gif|svg|webp)$/i;
/** Words in parentheses, then an address in brackets. */
const swapped =
  /(?<![\]\\])\(([^()\r\n\0]+)\)\[(\0+|(?:https?:\/\/|www\.|mailto:)[^\]\s]+|[^\]\s]+\.md(?:#[^\]\s]*)?)\](?![([])/g;

/** The links of a page that are not links, because of how their brackets and addresses are written, in reading order. */
export const brokenLinks = perPage((source): readonly BrokenLink[] => {
  const text = source.text;
  const toPlace = placesIn(text);
  const anchors = new Set(source.anchors.values());
  const found: BrokenLink[] = [];
  visit(source.tree, ['paragraph', 'heading', 'tableCell'], (block) => {
    const closings = closingsIn(block, text);
    if (closings.size === 0) return;
    const from = block.position?.start.offset;
    const written =
      from === undefined ? toString(block) : text.slice(from, block.position?.end.offset);
    for (const match of [...written.matchAll(attempt), ...written.matchAll(open)]) {
      const { 0: whole, 1: mark = '', 2: words = '', 3: gap = '', 4: to = '', index } = match;
      const isApart = gap !== '';
      const isOpen = !whole.endsWith(')');
      const isHeading = !isApart && anchors.has(toAnchor(to));
      const isAddress = address.test(to) || (mark === '!' && image.test(to)) || isHeading;
      if (!isAddress || (!isApart && !isOpen && !isHeading && !/\s/.test(to))) continue;
      const [start, end] = [(from ?? 0) + index, (from ?? 0) + index + whole.length];
      if (from !== undefined && !closings.has(start + mark.length + 1 + words.length)) continue;
      found.push({
        start,
        end,
        place: from === undefined ? undefined : toPlace(start, end),
        fault: isOpen ? 'open' : !isApart ? 'in' : /[\r\n]/.test(gap) ? 'line' : 'before',
        mark: mark === '!' ? '!' : '',
        words,
        to,
      });
    }
  });
  return [...found, ...swappedLinks(source)].sort((a, b) => a.start - b.start);
});

function swappedLinks(source: Source): readonly BrokenLink[] {
  if (!source.text.includes(')[') || !source.tree.position) return [];
  const toPlace = placesIn(source.text);
  return [...maskedText(source).matchAll(swapped)].map(({ 0: whole, 1: words = '', index }) => {
    const [start, end] = [index, index + whole.length];
    const to = source.text.slice(start + words.length + 3, end - 1);
    return {
      start,
      end,
      place: toPlace(start, end),
      fault: 'swapped',
      mark: '',
      words,
      to,
    } as const;
  });
}

/** Offsets of the brackets that close in plain text, before a parenthesis; 0 where there are no places. */
function closingsIn(block: Nodes, text: string): ReadonlySet<number> {
  const found = new Set<number>();
  visit(block, 'text', ({ value, position }) => {
    const from = position?.start.offset;
    const written = from === undefined ? value : text.slice(from, position?.end.offset);
    for (const { index } of written.matchAll(/\](?=[ \t]*(?:\r\n|\n|\r)?[ \t]*\()/g))
      found.add(from === undefined ? 0 : from + index);
  });
  return found;
}
