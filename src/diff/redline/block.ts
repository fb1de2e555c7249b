import { wordCountsOf } from '../../model/index.ts';
import { childOf, childrenOf, type Element } from '../../ooxml/index.ts';
import type { Comparable } from '../align.ts';
import { contentOf } from './pieces.ts';
import type { How } from './tracking.ts';

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
  /** In the order of their columns. */
  readonly cells: readonly CellMatch[];
}

/** The earlier and the later state of a cell. A row that came or went has none in a column that it never was in. */
export interface CellMatch {
  readonly base: Element | undefined;
  readonly head: Element | undefined;
  /** The blocks of two cells. */
  readonly blocks: readonly Match[];
}

const blockNames = ['w:p', 'w:tbl', 'w:sdt'] as const;

/** The blocks of a body, a cell, a note or the like. */
export function blocksIn(container: Element | undefined): readonly Block[] {
  return childrenOf(container, ...blockNames).map((element) =>
    toBlock(element, element.name, wordsIn(element)),
  );
}

/** The blocks of a content control. */
export function inside(control: Element): readonly Block[] {
  return blocksIn(childOf(control, 'w:sdtContent'));
}

/** Blocks that one document alone has. */
export function alone(blocks: readonly Block[], how: Exclude<How, 'same'>): readonly Match[] {
  return blocks.map((block) =>
    how === 'deleted' ? { base: block, head: undefined } : { base: undefined, head: block },
  );
}

/** What happened to something of which there is an earlier state, a later one or both. */
export function howOf({ base, head }: { readonly base: unknown; readonly head: unknown }): How {
  return !base ? 'inserted' : head ? 'same' : 'deleted';
}

/** Blocks, or rows and columns, as they are compared. */
export function toBlock(element: Element, kind: string, words: string): Block {
  let counts: ReadonlyMap<string, number> | undefined;
  return { element, kind, key: `${kind} ${words}`, counts: () => (counts ??= wordCountsOf(words)) };
}

/** The text of a block; what it is made of is compared later. */
export function wordsIn(element: Element): string {
  if (element.name === 'w:p')
    return contentOf(element)
      .pieces.map(({ kind, text }) => (kind === 'child' && text === '' ? '\ufffc' : text))
      .join('');
  return childrenOf(element, 'w:tr', 'w:tc', 'w:p', 'w:tbl', 'w:sdt', 'w:sdtContent')
    .map(wordsIn)
    .join('\n');
}
