import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import type { Problem } from '../../../model/index.ts';

/** Finds headings of the first level, which is kept for the title of the front matter. */
export const titleOnce: PageRule = {
  id: 'title-once',
  severity: 'error',
  scope: 'page',
  summary: 'The body has no heading of the first level.',
  why: 'The title of the front matter is the heading of the page; a second one would compete with it.',
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
        message: 'Unexpected heading `#`, expected `##` or deeper',
        place: node.position,
        help: `Write ${quote(`## ${text}`.trimEnd())} instead, or remove the heading if it repeats the title of the page.`,
      });
    });
    yield* problems;
  },
};
