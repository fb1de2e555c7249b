import type { Nodes, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Mention, Page, TextBlock, TextRange } from '../../model/index.ts';
import { definitionIn, isSpelledOut, type Definition } from './acronym-definitions.ts';

/** What the cells beside a cell say about an acronym. */
interface TableDefinition {
  readonly isSpelledOut: boolean;
  /** Words that start with its letters but are others, and the cell that they are in. */
  readonly wrong?: { readonly block: TextBlock; readonly definition: Definition } | undefined;
}

/** Finds the cells that are directly beside each cell of a page. */
export function toNeighborsOf({ tree, blocks }: Page): (block: TextBlock) => readonly TextBlock[] {
  const blockOf = new Map<Nodes, TextBlock>();
  for (const block of blocks())
    if (block.kind === 'cell' && block.node) blockOf.set(block.node, block);
  const rows = new Map<Nodes, TableRow>();
  visit(tree, 'tableRow', (row) => {
    for (const cell of row.children) rows.set(cell, row);
  });
  return ({ node }) => {
    const cells = (node && rows.get(node)?.children) ?? [];
    const at = cells.findIndex((cell) => cell === node);
    return [at + 1, at - 1].flatMap((index) => {
      const cell = cells[index];
      const block = cell && blockOf.get(cell);
      return block ? [block] : [];
    });
  };
}

/** Reads a table that defines an acronym, such as the row `| ABC | words |`, as if it were `ABC (words)`. */
export function tableDefinition(
  mention: Mention,
  { prose }: TextBlock,
  neighbors: readonly TextBlock[],
  words: string,
): TableDefinition {
  // A cell that says more than the acronym defines nothing.
  if (!isAlone(prose, mention)) return { isSpelledOut: false };
  for (const block of neighbors) {
    const opening = `${mention.acronym} (`;
    const text = `${opening}${block.prose.trim()})`;
    const whole = { acronym: mention.acronym, start: 0, end: mention.acronym.length };
    if (isSpelledOut(text, whole, words)) return { isSpelledOut: true };
    const found = definitionIn(text, whole);
    if (!found) continue;
    const shift = block.prose.length - block.prose.trimStart().length - opening.length;
    const definition = { ...found, start: found.start + shift, end: found.end + shift };
    return { isSpelledOut: true, wrong: { block, definition } };
  }
  return { isSpelledOut: false };
}

function isAlone(prose: string, { start, end }: TextRange): boolean {
  return !/[\p{L}\p{N}]/u.test(prose.slice(0, start) + prose.slice(end));
}
