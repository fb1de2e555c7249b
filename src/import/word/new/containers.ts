import type { BlockContent, Blockquote, List, ListItem } from 'mdast';
import type { WordParagraph } from '../read/document.ts';

type Item = NonNullable<WordParagraph['list']>;

/** A list item of a Word file. */
interface NewItem {
  readonly item: Item;
  /** How far its text is from the margin, in twips. */
  readonly indent: number | undefined;
  /** How many quotations it is in. */
  readonly quotes: number;
  /** Whether its box is checked; null if it has none. */
  readonly checked: boolean | null;
}

/** The list item that a paragraph without a sign belongs to: by its level, or by how far it is from the margin. */
type ItemPlace = { readonly level: number } | { readonly indent: number };

/** The lists and quotations that are open while the paragraphs of a Word file are put one after the other. */
interface Containers {
  readonly blocks: BlockContent[];
  /** Ends all lists; gives what the next block outside of them is added to. */
  readonly outside: (quotes: number) => BlockContent[];
  /** Begins an item; gives what its text is added to. */
  readonly item: (item: NewItem) => BlockContent[];
  /** Goes on in an open item; undefined if there is none. */
  readonly inItem: (place: ItemPlace, quotes: number) => BlockContent[] | undefined;
}

interface ListFrame {
  readonly list: List;
  readonly item: Item;
  readonly indent: number | undefined;
}

type Frame = ListFrame | { readonly quote: Blockquote };

/** Items that are less than that apart are on one level. */
const tolerance = 120;

export function toContainers(): Containers {
  const blocks: BlockContent[] = [];
  const open: Frame[] = [];
  const numbers = toNumbers();
  const quotesBelow = (end: number): number =>
    open.slice(0, end).filter((frame) => 'quote' in frame).length;
  const here = (): BlockContent[] => {
    const top = open.at(-1);
    if (!top) return blocks;
    return childrenOf('quote' in top ? top.quote : top.list.children.at(-1));
  };
  const openQuotes = (quotes: number): void => {
    for (let count = quotesBelow(open.length); count < quotes; count++) {
      const last = here().at(-1);
      // Quotations that follow each other are one.
      const quote: Blockquote =
        last?.type === 'blockquote' ? last : { type: 'blockquote', children: [] };
      if (quote !== last) here().push(quote);
      open.push({ quote });
    }
  };
  /** Ends what is inside of a list, but for the quotations that the next block is in as well. */
  const endAfter = (index: number, quotes: number): void => {
    let end = index + 1;
    for (let frame = open[end]; frame && 'quote' in frame && quotesBelow(end + 1) <= quotes;)
      frame = open[++end];
    open.length = end;
  };
  const outside = (quotes: number): BlockContent[] => {
    endAfter(-1, quotes);
    openQuotes(quotes);
    return here();
  };
  return {
    blocks,
    outside,
    item: ({ item, indent, quotes, checked }) => {
      const place = (frame: Frame): 'same' | 'inner' | undefined => {
        if ('quote' in frame) return undefined;
        const deeper = depthBeside(frame, { item, indent });
        if (deeper !== 0) return deeper > 0 ? 'inner' : undefined;
        const isOne = item.isOrdered ? item.id === frame.item.id : true;
        return frame.item.isOrdered === item.isOrdered && isOne ? 'same' : undefined;
      };
      const index = open.findLastIndex((frame, at) => {
        const found = place(frame);
        const around = quotesBelow(at);
        return found === 'same' ? around === quotes : found === 'inner' && around <= quotes;
      });
      const frame = open[index];
      const isSame = frame !== undefined && place(frame) === 'same';
      if (index < 0) outside(quotes);
      else if (isSame) open.length = index + 1;
      else endAfter(index, quotes);
      const number = numbers.next(item);
      if (!isSame) {
        openQuotes(quotes);
        const list: List = {
          type: 'list',
          ordered: item.isOrdered,
          spread: false,
          ...(item.isOrdered && { start: number }),
          children: [],
        };
        here().push(list);
        open.push({ list, item, indent });
      }
      const top = open.at(-1);
      const added: ListItem = { type: 'listItem', spread: false, checked, children: [] };
      if (top && 'list' in top) top.list.children.push(added);
      return childrenOf(added);
    },
    inItem: (place, quotes) => {
      const index = open.findLastIndex(
        (frame) =>
          'list' in frame &&
          ('level' in place
            ? frame.item.level <= place.level
            : Math.abs((frame.indent ?? Infinity) - place.indent) <= tolerance),
      );
      const frame = open[index];
      if (!frame || !('list' in frame)) return undefined;
      endAfter(index, quotes);
      openQuotes(quotes);
      const item = frame.list.children.at(-1);
      if (item) item.spread = true;
      frame.list.spread = true;
      return here();
    },
  };
}

/** Above 0 if an item is inside of those of a list, below 0 if it is outside, 0 if it is one of them. */
function depthBeside(
  frame: Omit<ListFrame, 'list'>,
  { item, indent }: Pick<NewItem, 'item' | 'indent'>,
): number {
  // Lists of their own, one for each level, have levels by how far they are from the margin.
  if (frame.item.id !== item.id && frame.indent !== undefined && indent !== undefined) {
    const distance = indent - frame.indent;
    return Math.abs(distance) <= tolerance ? 0 : distance;
  }
  return item.level - frame.item.level;
}

/** Blocks here hold no definitions of links, which Markdown allows in them. */
function childrenOf(parent: Blockquote | ListItem | undefined): BlockContent[] {
  return (parent?.children ?? []) as BlockContent[];
}

/** The numbers of items, which go on where a list is interrupted. */
function toNumbers(): { readonly next: (item: Item) => number } {
  const last = new Map<string, number>();
  const keyOf = ({ id }: Item, level: number): string => `${id} ${level}`;
  return {
    next: (item) => {
      const number = (last.get(keyOf(item, item.level)) ?? item.start - 1) + 1;
      last.set(keyOf(item, item.level), number);
      for (let level = item.level + 1; level < 9; level += 1) last.delete(keyOf(item, level));
      return number;
    },
  };
}
