import { visit } from 'unist-util-visit';
import { isBesideList } from '../../lint-fixes.ts';
import type { PageRule } from '../../rule.ts';
import type { Edit, Problem } from '../../../model/index.ts';

/** Finds lists whose items start with `*` or `+`. */
export const listMarker: PageRule = {
  id: 'list-marker',
  severity: 'suggestion',
  scope: 'page',
  summary: 'Items of a bulleted list start with `-`.',
  why: 'Items with different marks become different lists with a gap between them.',
  examples: {
    good: [{ body: '- Land\n- Water' }, { body: '1. Land\n2. Water' }],
    bad: [{ body: '* Land\n* Water' }, { body: '- Land\n\n  + Meadow\n  + Wood' }],
  },
  *check({ tree, text }) {
    const problems: Problem[] = [];
    visit(tree, 'list', (node, _index, parent) => {
      const at = node.position?.start.offset;
      if (node.ordered || at === undefined) return;
      const mark = text.charAt(at);
      if (mark !== '*' && mark !== '+') return;
      const fix = node.children.flatMap(({ position }): Edit[] => {
        const start = position?.start.offset;
        return start === undefined ? [] : [{ start, end: start + 1, text: '-' }];
      });
      problems.push({
        message: `This list uses \`${mark}\` instead of \`-\``,
        place: node.children[0]?.position ?? node.position,
        help: 'Start each item with `-` and a space.',
        // Next to another list, it would become a part of that one.
        ...(!isBesideList(node, parent) && { fix }),
      });
    });
    yield* problems;
  },
};
