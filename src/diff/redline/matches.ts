import { wordCountsOf } from '../../model/index.ts';
import { childOf, childrenOf, type Element } from '../../ooxml/index.ts';
import { align, type Comparable } from '../align.ts';
import { contentOf } from './pieces.ts';

/** A paragraph, a table, or a content control around them. */
export interface Block extends Comparable {
  readonly element: Element;
}

/** The earlier and the later state of a block; at least one of them. */
export interface Match {
  readonly base: Block | undefined;
  readonly head: Block | undefined;
  /** The rows of two tables. */
  readonly rows?: readonly RowMatch[];
  /** The content of two content controls. */
  readonly inner?: readonly Match[];
}

/** The earlier and the later state of a row; at least one of them. */
export interface RowMatch {
  readonly base: Element | undefined;
  readonly head: Element | undefined;
  readonly cells: readonly (readonly Match[])[];
}

const blockNames = ['w:p', 'w:tbl', 'w:sdt'] as const;

/** The blocks of a body, a cell, a note or the like. */
export function blocksIn(container: Element | undefined): readonly Block[] {
  return childrenOf(container, ...blockNames).map((element) =>
    toBlock(element, element.name, wordsIn(element)),
  );
}

/** Pairs blocks that say the same or nearly the same. */
export function matchBlocks(before: readonly Block[], after: readonly Block[]): readonly Match[] {
  return withoutNeighbors(align(before, after)).map(([base, head]): Match => {
    const [one, other] = [base?.element, head?.element];
    if (!one || !other) return { base, head };
    if (one.name === 'w:tbl') return { base, head, rows: matchRows(one, other) };
    if (one.name === 'w:sdt') return { base, head, inner: matchBlocks(inside(one), inside(other)) };
    return { base, head };
  });
}

type Blocks = readonly [base: Block | undefined, head: Block | undefined];

/** Word makes one table of two with nothing between, so a table that replaces another becomes its later state. */
function withoutNeighbors(pairs: readonly Blocks[]): readonly Blocks[] {
  const done: Blocks[] = [];
  const isAlone = (table: Block | undefined, other: Block | undefined): boolean =>
    table?.kind === 'w:tbl' && !other;
  for (const [base, head] of pairs) {
    const [earlier, later] = done.at(-1) ?? [];
    if (isAlone(earlier, later) && isAlone(head, base)) done.splice(-1, 1, [earlier, head]);
    else if (isAlone(later, earlier) && isAlone(base, head)) done.splice(-1, 1, [base, later]);
    else done.push([base, head]);
  }
  return done;
}

function matchRows(before: Element, after: Element): readonly RowMatch[] {
  return align(rowsIn(before), rowsIn(after)).map(([base, head]) => ({
    base: base?.element,
    head: head?.element,
    cells: base && head ? matchCells(base.element, head.element) : [],
  }));
}

function rowsIn(table: Element): readonly Block[] {
  return childrenOf(table, 'w:tr').map((row) =>
    toBlock(row, `${childrenOf(row, 'w:tc').length}`, wordsIn(row)),
  );
}

function matchCells(before: Element, after: Element): readonly (readonly Match[])[] {
  const cells = childrenOf(after, 'w:tc');
  return childrenOf(before, 'w:tc').map((cell, index) =>
    matchBlocks(blocksIn(cell), blocksIn(cells[index])),
  );
}

/** The blocks of a content control. */
export function inside(control: Element): readonly Block[] {
  return blocksIn(childOf(control, 'w:sdtContent'));
}

function toBlock(element: Element, kind: string, words: string): Block {
  let counts: ReadonlyMap<string, number> | undefined;
  return { element, kind, key: `${kind} ${words}`, counts: () => (counts ??= wordCountsOf(words)) };
}

/** The text of a block; what it is made of is compared later. */
function wordsIn(element: Element): string {
  if (element.name === 'w:p')
    return contentOf(element)
      .pieces.map(({ kind, text }) => (kind === 'child' && text === '' ? '\ufffc' : text))
      .join('');
  return childrenOf(element, 'w:tr', 'w:tc', 'w:p', 'w:tbl', 'w:sdt', 'w:sdtContent')
    .map(wordsIn)
    .join('\n');
}
