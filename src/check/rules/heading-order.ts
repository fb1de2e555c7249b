import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { PageRule } from '../rule.ts';
import type { Problem } from '../../model/index.ts';

/** Finds headings that begin too deep, skip a level, or say nothing; title-once owns those with `#`. */
export const headingOrder: PageRule = {
  id: 'heading-order',
  severity: 'error',
  scope: 'page',
  summary: 'Headings begin with `##`, skip no level on the way down, and are not empty.',
  reason:
    'People who cannot see the page, and the table of contents of the Word file, follow the levels.',
  examples: {
    good: [{ body: '## Land\n\n### Sun\n\nLook for it.\n\n## Water\n\nAsk for it.' }],
    bad: [
      { body: '### Land\n\nLook for it.' },
      { body: '## Land\n\n#### Sun\n\nLook for it.' },
      { body: '## Land\n\n##\n\nLook for it.' },
    ],
  },
  *check({ tree }) {
    const problems: Problem[] = [];
    // A `#` becomes `##` once title-once is heeded, and counts as such already.
    let before = 1;
    visit(tree, 'heading', (node) => {
      const depth = Math.max(node.depth, 2);
      const problem = toProblem(node.depth, before, toString(node).trim() === '');
      if (problem) problems.push({ ...problem, place: node.position });
      before = depth;
    });
    yield* problems;
  },
};

function toProblem(depth: number, before: number, isEmpty: boolean): Problem | undefined {
  if (depth === 1) return undefined;
  if (isEmpty)
    return {
      reason: 'Unexpected heading without text, expected a few words',
      note: 'Write what the part below is about, or remove the heading.',
    };
  if (depth <= before + 1) return undefined;
  const wanted = '#'.repeat(before + 1);
  return {
    reason:
      before === 1
        ? `Unexpected first heading \`${'#'.repeat(depth)}\`, expected \`${wanted}\``
        : `Unexpected heading \`${'#'.repeat(depth)}\` after \`${'#'.repeat(before)}\`, expected \`${wanted}\``,
    actual: '#'.repeat(depth),
    expected: [wanted],
    note: `Write \`${wanted}\` before the text of the heading.`,
  };
}
