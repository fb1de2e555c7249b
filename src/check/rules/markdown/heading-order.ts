import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { PageRule } from '../../rule.ts';
import type { Edit, Problem } from '../../../model/index.ts';

/** Finds headings that start too deep, skip a level, or are empty; title-once owns those with `#`. */
export const headingOrder: PageRule = {
  id: 'heading-order',
  severity: 'error',
  scope: 'page',
  summary: 'The first heading has `##`, no heading skips a level, and none is empty.',
  why: 'Screen readers and the table of contents of the Word file follow the levels.',
  examples: {
    good: [{ body: '## Land\n\n### Sun\n\nLook for it.\n\n## Water\n\nAsk for it.' }],
    bad: [
      { body: '### Land\n\nLook for it.' },
      { body: '## Land\n\n#### Sun\n\nLook for it.' },
      { body: '## Land\n\n##\n\nLook for it.' },
    ],
  },
  *check({ tree, text, anchors }) {
    const problems: Problem[] = [];
    const headings = [...anchors.keys()];
    // A `#` becomes `##` once title-once is fixed, and counts as such already.
    let before = 1;
    visit(tree, 'heading', (node) => {
      const depth = Math.max(node.depth, 2);
      const isEmpty = toString(node).trim() === '';
      const problem = toProblem(node, before, isEmpty);
      if (problem) {
        const fix = isEmpty ? undefined : toFix(text, headings, node, before + 1);
        problems.push({ ...problem, place: node.position, ...(fix && { fix }) });
      }
      before = depth;
    });
    yield* problems;
  },
};

function toProblem({ depth }: Heading, before: number, isEmpty: boolean): Problem | undefined {
  if (depth === 1) return undefined;
  if (isEmpty)
    return {
      message: 'This heading has no text',
      help: 'Write what the section is about, or delete the heading.',
    };
  if (depth <= before + 1) return undefined;
  const wanted = '#'.repeat(before + 1);
  return {
    message:
      before === 1
        ? `The first heading has \`${'#'.repeat(depth)}\` instead of \`${wanted}\``
        : `This heading skips a level: \`${'#'.repeat(depth)}\` comes after \`${'#'.repeat(before)}\``,
    help: `Start the heading with \`${wanted}\`.`,
  };
}

/**
 * Raises a heading and those after it that are as deep or deeper: each to one level below the heading that
 * it was below. Undefined where one of them is not written with `#`.
 */
function toFix(
  text: string,
  headings: readonly Heading[],
  first: Heading,
  wanted: number,
): readonly Edit[] | undefined {
  const after = headings.slice(headings.indexOf(first));
  const end = after.findIndex(({ depth }) => depth < first.depth);
  const edits: Edit[] = [];
  let above: readonly number[] = [];
  for (const { depth, position } of after.slice(0, end < 0 ? undefined : end)) {
    above = above.filter((each) => each < depth);
    const level = wanted + above.length;
    above = [...above, depth];
    const start = position?.start.offset;
    if (start === undefined || !text.startsWith('#'.repeat(depth), start)) return undefined;
    edits.push({ start, end: start + depth, text: '#'.repeat(level) });
  }
  return edits;
}
