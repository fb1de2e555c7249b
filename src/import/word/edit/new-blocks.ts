import type { Page } from '../../../model/index.ts';
import type { Line } from '../source/map-base.ts';
import { itemsAround } from './list-items.ts';
import type { NewBlock } from './write-blocks.ts';
import type { DesiredAtom } from './desired.ts';
import type { Insertion } from './insertion.ts';
import { styleOf } from './page-text.ts';
import { headingKind, itemKind, signatureOf } from './signature.ts';
import { toInline, type MarkdownStyle } from './to-inline.ts';

/** Blocks of Markdown that are new, and what they say. */
interface NewBlocks {
  readonly blocks: readonly NewBlock[];
  readonly signatures: readonly string[];
}

/**
 * The blocks that new lines become.
 *
 * @param texts of each line
 * @returns why there can be none, where that is so
 */
export function toNewBlocks(
  { lines, before, pageOutline }: Insertion,
  texts: readonly (readonly DesiredAtom[])[],
  page: Page,
): NewBlocks | string {
  const style = styleOf(page);
  const blocks: NewBlock[] = [];
  const signatures: string[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const { cell, outline, list, isFramed } = line.word;
    const around = { isFramed, isQuoted: line.word.style === 'quote' };
    if (cell) {
      const start = at;
      while (lines[at]?.word.cell?.table === cell.table) at++;
      const own = texts.slice(start, at);
      const rows = toRows(lines.slice(start, at), own, style);
      if (!rows) return 'a cell of a Markdown table has one paragraph';
      blocks.push({ kind: 'table', ...around, text: '', rows });
      for (const atoms of own) signatures.push(signatureOf('cell', atoms));
      continue;
    }
    const atoms = texts[at++] ?? [];
    const text = toInline(atoms, { style, isFirst: outline === undefined, isInCell: false });
    if (outline !== undefined) {
      const depth = headingDepth(outline, pageOutline);
      blocks.push({ kind: 'heading', ...around, depth, text });
      signatures.push(signatureOf(headingKind(depth), atoms));
    } else if (list) {
      const last = blocks.at(-1);
      const deepest = last ? 0 : itemsAround(before).length;
      const most = last?.kind === 'item' ? (last.level ?? 0) + 1 : deepest;
      const level = Math.min(list.level, most);
      blocks.push({ kind: 'item', ...around, level, isOrdered: list.isOrdered, text });
      signatures.push(signatureOf(itemKind(level, list.isOrdered), atoms));
    } else {
      blocks.push({ kind: 'paragraph', ...around, text });
      signatures.push(signatureOf('paragraph', atoms));
    }
  }
  return { blocks, signatures };
}

/** The depth in Markdown of a heading in Word, on a page whose title has a level of the outline. */
export function headingDepth(outline: number, pageOutline: number): number {
  return Math.min(6, Math.max(2, outline - pageOutline + 1));
}

/** The rows of a table; undefined where a cell has several paragraphs. */
function toRows(
  lines: readonly Line[],
  texts: readonly (readonly DesiredAtom[])[],
  style: MarkdownStyle,
): readonly (readonly string[])[] | undefined {
  const rows = new Map<number, string[]>();
  for (const [index, { word }] of lines.entries()) {
    const { row: number = 0, column = 0 } = word.cell ?? {};
    const row = rows.get(number) ?? [];
    if (row[column] !== undefined) return undefined;
    row[column] = toInline(texts[index] ?? [], { style, isFirst: false, isInCell: true });
    rows.set(number, row);
  }
  return [...rows.values()];
}
