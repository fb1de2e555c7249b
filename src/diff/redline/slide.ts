import { around, childOf, descendants, valueOf } from '../../ooxml/index.ts';
import { isParagraph, type Written } from './written.ts';
import type { Paragraph } from './paragraphs.ts';
import { markNames } from './tracking.ts';

/**
 * Where a change reaches the end of a paragraph and goes on with the whole next one, the mark between them belongs to it,
 * not the one after them. Both say the same, but LibreOffice takes changes on both sides of a mark for one, and joins what
 * it should keep apart.
 */
export function slideMarks(blocks: readonly Written[]): void {
  for (const [index, next] of blocks.entries()) {
    const last = blocks[index - 1];
    if (!last || !isParagraph(last) || !isParagraph(next)) continue;
    const { how } = next;
    if (last.how !== 'same' || how === 'same' || hasSection(last) || hasSection(next)) continue;
    if (styleOf(last) !== styleOf(next)) continue;
    if (changedRuns(last, how).at(-1) !== true || changedRuns(next, how).includes(false)) continue;
    if (how === 'inserted') next.base = last.base;
    else next.head = last.head;
    last.how = how;
    next.how = 'same';
  }
}

/** Programs differ in what becomes of paragraphs of two kinds that are joined. */
function styleOf({ base, head }: Paragraph): string | undefined {
  return valueOf(childOf(childOf(head ?? base, 'w:pPr'), 'w:pStyle'));
}

function hasSection({ baseSection, headSection }: Paragraph): boolean {
  return baseSection !== undefined || headSection !== undefined;
}

/** For each run of a paragraph whether it was inserted, or deleted. */
function changedRuns({ children }: Paragraph, how: keyof typeof markNames): readonly boolean[] {
  return children.flatMap((child) => {
    const runs = child.name === 'w:r' ? [child] : descendants(child, 'w:r');
    return runs.map((run) => child.name === markNames[how] || !!around(run, markNames[how]));
  });
}
