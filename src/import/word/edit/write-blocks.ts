import { advanced } from './list-items.ts';
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

/** Where blocks are written. */
interface BlockPlace {
  readonly style: MarkdownStyle;
  /** What their lines begin with. */
  readonly prefix: string;
  /** What divides two items. */
  readonly gap?: string;
  /** The level of the list that they are in. */
  readonly level?: number;
  /** The marker of the first item. */
  readonly marker?: string;
}

/** Writes blocks as Markdown. */
export function writeBlocks(
  blocks: readonly NewBlock[],
  { style, prefix, gap = style.eol, level = 0, marker = `${style.bullet} ` }: BlockPlace,
): string {
  const { eol } = style;
  const prefixes = [prefix];
  let written = '';
  let last: NewBlock | undefined;
  const counts: number[] = [];
  for (const block of blocks) {
    const depth = block.kind === 'item' ? Math.max(0, (block.level ?? 0) - level) : 0;
    const isBoth = last?.kind === 'item' && block.kind === 'item';
    const own = prefixes[Math.min(depth, prefixes.length - 1)] ?? prefix;
    const between = isBoth ? gap.replace(/[ \t>]+$/, '') : `${eol}${prefix.trimEnd()}${eol}`;
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
      prefixes.length = Math.min(depth, prefixes.length - 1) + 1;
      prefixes.push(own + ' '.repeat(mark.length));
    }
    written += toBlock(block, mark, own, eol);
    last = block;
  }
  return written;
}

function toBlock(block: NewBlock, marker: string, prefix: string, eol: string): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.depth ?? 2)} ${block.text}`;
  if (block.kind === 'item') return `${marker}${block.text}`;
  if (block.kind === 'paragraph') return block.text;
  const [head = [], ...rows] = block.rows ?? [];
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join(eol + prefix);
}
