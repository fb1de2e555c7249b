import type { Nodes } from 'mdast';
import type { Edit } from '../../../model/index.ts';
import type { Passage } from '../source/passages.ts';
import type { DesiredAtom } from './desired.ts';
import type { SpliceContext } from './splice/splice-context.ts';
import { toInline } from './to-inline.ts';

/** The whole text of passages, written anew. */
export function rewrite(
  lines: readonly (readonly DesiredAtom[])[],
  passages: readonly Passage[],
  { style, start, end, isInCell, breaks }: SpliceContext,
): readonly Edit[] | undefined {
  const isKept = passages.every(({ node }) => node && !hasUnwritable(node));
  if (!isKept) return undefined;
  const isFirst = passages[0]?.kind === 'paragraph';
  const text = lines
    .map((line, index) => {
      const written = toInline(line, { style, isFirst: index > 0 || isFirst, isInCell });
      return index === 0 ? written : (breaks[index - 1] ?? '\n\n') + written;
    })
    .join('');
  return [{ start, end, text }];
}

function hasUnwritable(node: Nodes): boolean {
  if (['html', 'linkReference', 'abbreviation'].includes(node.type)) return true;
  return 'children' in node && node.children.some(hasUnwritable);
}
