import type { Edit } from '../../../../model/index.ts';
import { marksOf, type Mark } from '../../source/atoms.ts';
import type { Comparison, Hunk } from '../compare/comparison.ts';
import { markKey } from '../desired.ts';
import type { MarkdownStyle } from '../to-inline.ts';
import { isSameStack, sourceAt } from './source-at.ts';
import type { SpliceContext } from './splice-context.ts';

/** Puts marks around a range, or takes them away where a node has exactly this range. */
export function markEdits(
  { base, result }: Comparison,
  { start, end, resultStart }: Hunk,
  { style, urlOf }: SpliceContext,
): readonly Edit[] | undefined {
  const [first, last] = [sourceAt(base, start), sourceAt(base, end - 1)];
  const desired = result[resultStart]?.desired;
  if (!first || !last || !desired || !isSameStack(first.nodes, last.nodes)) return undefined;
  const nodes = first.nodes;
  const now = desired.marks.map(markKey);
  const old = marksOf(nodes, urlOf).map(markKey);
  const added = desired.marks.filter((mark) => !old.includes(markKey(mark)));
  const gone = nodes.filter((node) =>
    marksOf([node], urlOf).some((mark) => !now.includes(markKey(mark))),
  );
  if (added.length > 0 && gone.length > 0) return undefined;
  if (gone.length > 1 || added.length > 1) return undefined;
  const [node] = gone;
  if (node) {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    const isInnermost = nodes.at(-1) === node;
    const outside = [sourceAt(base, start - 1), sourceAt(base, end)];
    if (from === undefined || to === undefined || !isInnermost) return undefined;
    if (outside.some((atom) => atom?.nodes.includes(node))) return undefined;
    return [
      { start: from, end: first.start, text: '' },
      { start: last.end, end: to, text: '' },
    ];
  }
  const [mark] = added;
  const pair = mark && marksAround(mark, style);
  if (!pair) return undefined;
  return [
    { start: first.start, end: first.start, text: pair[0] },
    { start: last.end, end: last.end, text: pair[1] },
  ];
}

/** What is written before and after a marked text. */
function marksAround(
  mark: Mark,
  { emphasis, strong }: MarkdownStyle,
): readonly [string, string] | undefined {
  if (mark.type === 'strong') return [strong.repeat(2), strong.repeat(2)];
  if (mark.type === 'emphasis') return [emphasis, emphasis];
  if (mark.type === 'delete') return ['~~', '~~'];
  if (mark.type === 'code') return ['`', '`'];
  if (mark.type === 'subscript') return ['<sub>', '</sub>'];
  if (mark.type === 'superscript') return ['<sup>', '</sup>'];
  if (mark.type === 'link' && /^[^\s()<>\\]+$/.test(mark.url)) return ['[', `](${mark.url})`];
  return undefined;
}
