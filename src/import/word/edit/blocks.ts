import type { ListItem, Nodes, Parents } from 'mdast';
import type { Edit } from '../../../model/index.ts';
import type { Passage } from '../source/passages.ts';
import { lineEnd, linePrefix, lineStart } from './page-text.ts';
import type { MarkdownStyle } from './to-inline.ts';

/** A block that is new, with its inline Markdown. */
export interface NewBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'table';
  /** Of a heading. */
  readonly depth?: number;
  /** Of an item, from 0. */
  readonly level?: number;
  readonly isOrdered?: boolean;
  /** Its text; of a table, its cells. */
  readonly text: string;
  /** Whether it is in a quotation, and in a frame, in Word. */
  readonly isQuoted?: boolean;
  readonly isFramed?: boolean;
  readonly rows?: readonly (readonly string[])[];
}

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
  const end = style.lineEnd;
  if (first.kind === 'item') {
    const items = itemsAround(before);
    const level = Math.min(first.level ?? 0, items.length);
    const item = items[level];
    if (item) {
      const at = offsets(item)[1];
      const gap = isLoose(item, before) ? end + end : end;
      const prefix = text.slice(lineStart(text, offsets(item)[0]), offsets(item)[0]);
      if (/\S/.test(prefix.replace(/>/g, ''))) return undefined;
      return at < 0
        ? undefined
        : insert(at, gap + prefix, write(blocks, level, prefix, gap, around, markerOf(item, text)));
    }
    const inner = items.at(-1);
    if (inner && before?.node) {
      const [start, at] = offsets(before.node);
      const prefix = linePrefix(text, start);
      return insert(at, end + prefix, write(blocks, level, prefix, end, around));
    }
    const next = itemsAround(after)[0];
    if (next && after && isFirstIn(next, after)) {
      const at = offsets(next)[0];
      const prefix = linePrefix(text, at);
      const gap = isLoose(next, after) ? end + end : end;
      const body = write(blocks, 0, prefix, gap, around, markerOf(next, text));
      return { start: at, end: at, text: body + gap + prefix };
    }
  }
  const place = betweenItems(before, after, text);
  if (place && blocks.every(({ kind }) => kind === 'paragraph')) {
    const { at, prefix } = place;
    const blank = end + prefix.trimEnd();
    const isBlankAfter = /^(?:\r\n|\n|\r)[ \t>]*(?:[\r\n]|$)/.test(text.slice(at, at + 200));
    const body = write(blocks, 0, prefix, end, around);
    return insert(at, blank + end + prefix, isBlankAfter ? body : body + blank);
  }
  if (before) {
    const anchor = outermost(before, first);
    const [start, at] = offsets(anchor);
    const prefix = linePrefix(text, start);
    const gap = end + prefix.trimEnd() + end;
    return insert(at, gap + prefix, write(blocks, 0, prefix, end, around));
  }
  if (after) {
    const at = offsets(outermost(after, first))[0];
    const prefix = linePrefix(text, at);
    const gap = end + prefix.trimEnd() + end;
    return { start: at, end: at, text: write(blocks, 0, prefix, end, around) + gap + prefix };
  }
  const body = write(blocks, 0, '', end, around);
  return { start: bodyStart, end: bodyStart, text: `${end}${end}${body}` };
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
  const around: readonly Nodes[] = before ? [...before.ancestors, ...nodeOf(before)] : [];
  const lists: ReadonlySet<Nodes> = new Set(after?.ancestors.filter(({ type }) => type === 'list'));
  const depth = around.findLastIndex((node) => lists.has(node));
  const [item, child] = [around[depth + 1], around[depth + 2]];
  if (depth < 0 || item?.type !== 'listItem' || !child) return undefined;
  const [start] = offsets(item);
  const prefix = text.slice(lineStart(text, start), start);
  if (/[^\s>]/.test(prefix)) return undefined;
  const indent = ' '.repeat(markerOf(item, text).length);
  return { at: offsets(child)[1], prefix: prefix + indent };
}

function nodeOf({ node }: Passage): readonly Nodes[] {
  return node ? [node] : [];
}

function insert(at: number, lead: string, text: string): Edit {
  return { start: at, end: at, text: lead + text };
}

function write(
  blocks: readonly NewBlock[],
  level: number,
  prefix: string,
  gap: string,
  { style }: Around,
  marker = `${style.bullet} `,
): string {
  const end = style.lineEnd;
  const prefixes = [prefix];
  let written = '';
  let last: NewBlock | undefined;
  const counts: number[] = [];
  for (const block of blocks) {
    const depth = block.kind === 'item' ? Math.max(0, (block.level ?? 0) - level) : 0;
    const isBoth = last?.kind === 'item' && block.kind === 'item';
    const own = prefixes[Math.min(depth, prefixes.length - 1)] ?? prefix;
    const between = isBoth ? gap.replace(/[ \t>]+$/, '') : `${end}${prefix.trimEnd()}${end}`;
    if (last) written += between + (block.kind === 'item' ? own : prefix);
    const isSame = depth === 0 && /^\d/.test(marker) === (block.isOrdered === true);
    const mark = isSame
      ? advanced(marker, counts[0] ?? 0)
      : block.isOrdered
        ? `${(counts[depth] ?? 0) + 1}. `
        : `${style.bullet} `;
    if (block.kind === 'item') {
      counts.length = Math.min(counts.length, depth + 1);
      counts[depth] = (counts[depth] ?? 0) + 1;
    }
    if (block.kind === 'item') {
      prefixes.length = Math.min(depth, prefixes.length - 1) + 1;
      prefixes.push(own + ' '.repeat(mark.length));
    }
    written += toBlock(block, mark, own, end);
    last = block;
  }
  return written;
}

/** The mark of a later item of the same list. */
function advanced(marker: string, by: number): string {
  return marker.replace(/^\d+/, (digits) => String(Number(digits) + by));
}

function toBlock(block: NewBlock, marker: string, prefix: string, end: string): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.depth ?? 2)} ${block.text}`;
  if (block.kind === 'item') return `${marker}${block.text}`;
  if (block.kind === 'paragraph') return block.text;
  const [head = [], ...rows] = block.rows ?? [];
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join(end + prefix);
}

/** The text between two parts of a paragraph that was divided. */
export function breakAfter(
  passage: Passage,
  block: Pick<NewBlock, 'kind' | 'depth'>,
  text: string,
  { lineEnd: end }: MarkdownStyle,
): string | undefined {
  if (!passage.node || passage.kind === 'cell') return undefined;
  const item = itemsAround(passage).at(-1);
  const [start] = offsets(passage.node);
  if (block.kind === 'item' && item) {
    const at = offsets(item)[0];
    const prefix = linePrefix(text, at);
    return (isLoose(item, passage) ? end + end : end) + prefix + markerOf(item, text);
  }
  const prefix = linePrefix(text, start);
  const sign = block.kind === 'heading' ? `${'#'.repeat(block.depth ?? 2)} ` : '';
  return `${end}${prefix.trimEnd()}${end}${prefix}${sign}`;
}

/**
 * The edits that delete passages, and whatever holds nothing else.
 *
 * @param all the passages of the page
 */
export function deletePassages(
  gone: ReadonlySet<Passage>,
  all: readonly Passage[],
  text: string,
): readonly Edit[] | undefined {
  const kept = new Set<Nodes>();
  for (const passage of all)
    if (!gone.has(passage)) for (const node of passage.ancestors) kept.add(node);
  const nodes = new Set<Nodes>();
  for (const passage of gone) {
    const whole = passage.ancestors.find((node) => node.type !== 'root' && !kept.has(node));
    const node = whole ?? passage.node;
    // A cell can only go with its row, and the header only with its table.
    if (!node || node.type === 'tableCell' || passage.kind === 'value') return undefined;
    if (node.type === 'tableRow' && isHeader(node, passage.ancestors)) return undefined;
    if (!whole && passage.ancestors.at(-1)?.type === 'listItem') {
      const item = passage.ancestors.at(-1);
      if (item?.children[0] === node) return undefined;
    }
    nodes.add(node);
  }
  return [...nodes].map((node) => removal(node, text));
}

function removal(node: Nodes, text: string): Edit {
  const [start, end] = offsets(node);
  let from = lineStart(text, start);
  let to = lineEnd(text, end);
  const isBlankAt = (offset: number): boolean =>
    /^[ \t>]*$/.test(text.slice(lineStart(text, offset), lineEnd(text, offset)).trimEnd());
  const isBlankBefore = from > 0 && isBlankAt(from - 1);
  if (to < text.length && isBlankAt(to) && isBlankBefore) to = lineEnd(text, to);
  else if (to >= text.length && isBlankBefore) from = lineStart(text, from - 1);
  return { start: from, end: to, text: '' };
}

function isHeader(row: Nodes, ancestors: readonly Parents[]): boolean {
  return ancestors.some((node) => node.type === 'table' && node.children[0] === row);
}

/** The list items around a passage, outermost first. */
export function itemsAround(passage: Passage | undefined): readonly ListItem[] {
  return (passage?.ancestors ?? []).filter((node): node is ListItem => node.type === 'listItem');
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

function isLoose(item: ListItem, passage: Passage | undefined): boolean {
  const list = passage?.ancestors.find(
    (node) => node.type === 'list' && node.children.includes(item),
  );
  return list?.type === 'list' && (list.spread === true || item.spread === true);
}

function isFirstIn(item: ListItem, { node }: Passage): boolean {
  return item.children[0] === node;
}

function markerOf(item: ListItem, text: string): string {
  const [start] = offsets(item);
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(start, start + 20))?.[0] ?? '- ';
  return marker.replace(/^\d+/, (digits) => String(Number(digits) + 1));
}

function offsets(node: Nodes): readonly [number, number] {
  return [node.position?.start.offset ?? -1, node.position?.end.offset ?? -1];
}
