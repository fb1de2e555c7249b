import { visit } from 'unist-util-visit';
import type { PageRule } from '../../rule.ts';
import type { Problem } from '../../../model/index.ts';

/** Finds pictures without words for those who cannot see them. */
export const imageAlt: PageRule = {
  id: 'image-alt',
  severity: 'error',
  scope: 'page',
  summary: 'Every picture says in words what it shows.',
  why: 'People who cannot see a picture have its words read to them.',
  examples: {
    good: [
      {
        body: '![Four plots around a well](garden.png)',
      },
    ],
    bad: [{ body: '![](garden.png)' }],
  },
  *check({ tree }) {
    const problems: Problem[] = [];
    visit(tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      if ((node.alt ?? '').trim() !== '') return;
      problems.push({
        message: 'Unexpected picture without words, expected what it shows between `![` and `]`',
        place: node.position,
        help: 'Write what a reader should see in it, such as `![Four plots around a well](plots.png)`.',
      });
    });
    yield* problems;
  },
};
