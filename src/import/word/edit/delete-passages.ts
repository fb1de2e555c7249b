import type { Nodes, Parents } from 'mdast';
import type { Edit } from '../../../model/index.ts';
import type { Passage } from '../source/passages.ts';
import { nextLine, lineStart, offsetsOf } from './page-text.ts';

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
  const [start, end] = offsetsOf(node);
  let from = lineStart(text, start);
  let to = nextLine(text, end);
  const isBlankAt = (offset: number): boolean =>
    /^[ \t>]*$/.test(text.slice(lineStart(text, offset), nextLine(text, offset)).trimEnd());
  const isBlankBefore = from > 0 && isBlankAt(from - 1);
  if (to < text.length && isBlankAt(to) && isBlankBefore) to = nextLine(text, to);
  else if (to >= text.length && isBlankBefore) from = lineStart(text, from - 1);
  return { start: from, end: to, text: '' };
}

function isHeader(row: Nodes, ancestors: readonly Parents[]): boolean {
  return ancestors.some((node) => node.type === 'table' && node.children[0] === row);
}
