import type { Nodes } from 'mdast';
import type { Edit } from '../../../model/index.ts';
import type { Passage } from '../source/passages.ts';
import { isLoose, itemsAround, markerAfter } from './list-items.ts';
import { linePrefix, lineStart, offsetsOf } from './page-text.ts';
import type { MarkdownStyle } from './to-inline.ts';
import { writeBlocks, type NewBlock } from './write-blocks.ts';

/** What blocks are added between. */
interface Around {
  readonly before: Passage | undefined;
  readonly after: Passage | undefined;
  readonly text: string;
  readonly style: MarkdownStyle;
  /** Where the body begins. */
  readonly bodyStart: number;
}

/** The edit that adds blocks between two passages; undefined where that is not possible. */
export function insertBlocks(blocks: readonly NewBlock[], around: Around): Edit | undefined {
  const [first] = blocks;
  if (!first) return undefined;
  const { before, after, text, style, bodyStart } = around;
  const { eol } = style;
  if (first.kind === 'item') {
    const items = itemsAround(before);
    const level = Math.min(first.level ?? 0, items.length);
    const item = items[level];
    if (item) {
      const [start, at] = offsetsOf(item);
      const gap = isLoose(item, before) ? eol + eol : eol;
      const prefix = text.slice(lineStart(text, start), start);
      if (/\S/.test(prefix.replace(/>/g, '')) || at < 0) return undefined;
      const place = { style, prefix, gap, level, marker: markerAfter(item, text) };
      return insert(at, gap + prefix + writeBlocks(blocks, place));
    }
    if (items.length > 0 && before?.node) {
      const [start, at] = offsetsOf(before.node);
      const prefix = linePrefix(text, start);
      return insert(at, eol + prefix + writeBlocks(blocks, { style, prefix, level }));
    }
    const next = itemsAround(after)[0];
    if (next && next.children[0] === after?.node) {
      const [at] = offsetsOf(next);
      const prefix = linePrefix(text, at);
      const gap = isLoose(next, after) ? eol + eol : eol;
      const place = { style, prefix, gap, marker: markerAfter(next, text) };
      return insert(at, writeBlocks(blocks, place) + gap + prefix);
    }
  }
  const inItem = betweenItems(before, after, text);
  if (inItem && blocks.every(({ kind }) => kind === 'paragraph')) {
    const { at, prefix } = inItem;
    const blank = eol + prefix.trimEnd();
    const isBlankAfter = /^(?:\r\n|\n|\r)[ \t>]*(?:[\r\n]|$)/.test(text.slice(at, at + 200));
    const body = writeBlocks(blocks, { style, prefix });
    return insert(at, blank + eol + prefix + body + (isBlankAfter ? '' : blank));
  }
  const anchor = before ?? after;
  if (!anchor) return insert(bodyStart, eol + eol + writeBlocks(blocks, { style, prefix: '' }));
  const [start, at] = offsetsOf(outermost(anchor, first));
  const prefix = linePrefix(text, start);
  const gap = eol + prefix.trimEnd() + eol + prefix;
  const body = writeBlocks(blocks, { style, prefix });
  return before ? insert(at, gap + body) : insert(start, body + gap);
}

/**
 * Where further paragraphs of an item go, for those that are between two passages of one list: nothing else would leave
 * the list in one piece.
 */
function betweenItems(
  before: Passage | undefined,
  after: Passage | undefined,
  text: string,
): { readonly at: number; readonly prefix: string } | undefined {
  const around: readonly Nodes[] = before
    ? [...before.ancestors, ...(before.node ? [before.node] : [])]
    : [];
  const lists: ReadonlySet<Nodes> = new Set(after?.ancestors.filter(({ type }) => type === 'list'));
  const depth = around.findLastIndex((node) => lists.has(node));
  const [item, child] = [around[depth + 1], around[depth + 2]];
  if (depth < 0 || item?.type !== 'listItem' || !child) return undefined;
  const [start] = offsetsOf(item);
  const prefix = text.slice(lineStart(text, start), start);
  if (/[^\s>]/.test(prefix)) return undefined;
  const indent = ' '.repeat(markerAfter(item, text).length);
  return { at: offsetsOf(child)[1], prefix: prefix + indent };
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** What a block goes before or after: a list or table as a whole, and a quotation or callout that it is not in. */
function outermost(passage: Passage, { isQuoted, isFramed }: NewBlock): Nodes {
  const whole = passage.ancestors.find(
    ({ type }) =>
      ['list', 'table', 'definitionList', 'details'].includes(type) ||
      (type === 'blockquote' && !isQuoted) ||
      (type === 'callout' && !isFramed),
  );
  return whole ?? passage.node ?? { type: 'root', children: [] };
}
