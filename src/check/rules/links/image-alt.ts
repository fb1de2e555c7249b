import { visit } from 'unist-util-visit';
import type { PageRule } from '../../rule.ts';
import type { Problem } from '../../../model/index.ts';

/** Finds images without alternative text. */
export const imageAlt: PageRule = {
  id: 'image-alt',
  severity: 'error',
  scope: 'page',
  summary: 'Every image has a description.',
  why: 'Screen readers read the description to people who cannot see the image. Without one, no output passes its audit.',
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
        message: 'This image has no description',
        place: node.position,
        help: 'Write what it shows between `![` and `]`, such as `![Four plots around a well](plots.png)`.',
      });
    });
    yield* problems;
  },
};
