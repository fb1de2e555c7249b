import type { Edit } from '../../../../model/index.ts';
import type { Comparison } from '../compare/comparison.ts';
import { markEdits } from './mark-edits.ts';
import { replaceEdits } from './replace-edits.ts';
import type { SpliceContext } from './splice-context.ts';

/** The smallest edits that make the changes of a comparison; undefined where it takes more than that. */
export function spliceEdits(
  comparison: Comparison,
  context: SpliceContext,
): readonly Edit[] | undefined {
  const { base, result, hunks } = comparison;
  const edits: Edit[] = [];
  let divided = 0;
  for (const hunk of hunks) {
    if (hunk.reason !== undefined) continue;
    if (hunk.kind === 'marks' || hunk.kind === 'link') {
      const own = markEdits(comparison, hunk, context);
      if (!own) return undefined;
      for (const each of own) edits.push(each);
      continue;
    }
    const added = result
      .slice(hunk.resultStart, hunk.resultEnd)
      .flatMap(({ desired }) => desired ?? []);
    const own = replaceEdits(base, hunk, added, context, divided);
    if (!own) return undefined;
    divided += added.filter(({ kind }) => kind === 'split').length;
    for (const each of own) edits.push(each);
  }
  return edits;
}
