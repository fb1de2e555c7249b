import type { Element } from '../../ooxml/index.ts';
import type { Merge } from './merge.ts';
import { toElement } from './properties.ts';
import { slideMarks } from './slide.ts';
import { isParagraph, type Written } from './written.ts';

/**
 * The last paragraph mark of a section, a cell or a note can't be inserted or deleted. What was added after the last
 * paragraph has a new mark before it, and what was deleted there loses the one before it: as if somebody had typed it.
 */
export function settleEnd(blocks: Written[]): void {
  const last = blocks.at(-1);
  if (!last || !isParagraph(last) || last.how === 'same') return;
  const { how } = last;
  const at = blocks.findLastIndex((block) => isParagraph(block) && block.how !== how);
  const other = blocks[at];
  if (!other || !isParagraph(other)) return;
  if (other.how === 'same') {
    if (how === 'inserted') last.base = other.base;
    else last.head = other.head;
    other.how = how;
    last.how = 'same';
    return;
  }
  // One was deleted and the other inserted: they are one paragraph whose words were all replaced.
  const [earlier, later] = how === 'inserted' ? [other, last] : [last, other];
  blocks.splice(blocks.length - 1, 1, {
    how: 'same',
    base: earlier.base,
    head: later.head,
    children: [...other.children, ...last.children],
    baseSection: earlier.baseSection,
    headSection: later.headSection,
    signature: last.signature,
  });
  blocks.splice(at, 1);
}

/** Writes the blocks of a cell, a note or the like. */
export function toElements(blocks: readonly Written[], merge: Merge): readonly Element[] {
  const settled = [...blocks];
  settleEnd(settled);
  slideMarks(settled);
  return settled.map((block) =>
    isParagraph(block) ? toElement(block, merge, undefined) : block.element,
  );
}
