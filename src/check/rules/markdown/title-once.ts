import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import type { Problem } from '../../../model/index.ts';

/** Finds first-level headings: that level is for the title in the front matter. */
export const titleOnce: PageRule = {
  id: 'title-once',
  severity: 'error',
  scope: 'page',
  summary: 'The body has no first-level heading.',
  why: 'The page is already headed by the title in its front matter.',
  examples: {
    good: [{ body: '## Land\n\nLook for it.' }],
    bad: [{ body: '# Land\n\nLook for it.' }],
  },
  *check({ tree }) {
    const problems: Problem[] = [];
    visit(tree, 'heading', (node) => {
      if (node.depth !== 1) return;
      const text = toString(node).trim();
      problems.push({
        message: 'Page titles belong in the front matter, not in a `#` heading',
        place: node.position,
        help: `Write ${quote(`## ${text}`.trimEnd())}, or delete the heading if it repeats the page title.`,
      });
    });
    yield* problems;
  },
};
