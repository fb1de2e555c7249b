import type { Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Problem } from '../../../model/index.ts';
import { exact, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds lines of bold text that look like headings. */
export const headingMarked: PageRule = {
  id: 'heading-marked',
  severity: 'warning',
  scope: 'page',
  summary: 'A line that serves as a heading is written as a heading, not as bold text.',
  why: "Bold text isn't in the list of sections and has no link, and screen readers skip it.",
  examples: {
    good: [
      { body: '## What comes next\n\nThe harvest.' },
      { body: '**Beware of the wasps.**\n\nThey sting.' },
    ],
    bad: [{ body: '**What comes next**\n\nThe harvest.' }],
  },
  *check({ tree }) {
    const found: Problem[] = [];
    let depth = 2;
    for (const [index, node] of tree.children.entries()) {
      if (node.type === 'heading') depth = Math.max(2, node.depth);
      const next = tree.children[index + 1];
      if (node.type !== 'paragraph' || !next || next.type === 'heading') continue;
      const words = boldWords(node);
      if (words === undefined) continue;
      const heading = `${'#'.repeat(depth)} ${words}`;
      found.push({
        message: `${quote(words)} looks like a heading, but is bold text`,
        place: node.position,
        help: `Write ${exact(heading)}.`,
      });
    }
    yield* found;
  },
};

/** The words of a paragraph that is all bold, without a sentence; undefined for any other. */
function boldWords({ children }: Paragraph): string | undefined {
  const seen = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [only] = seen;
  if (seen.length !== 1 || only?.type !== 'strong' || !only.children.every(isWords))
    return undefined;
  const words = toString(only).replace(/\s+/g, ' ').trim();
  const isLine = words !== '' && [...words].length <= 80 && !/[.,:;!?…]$/.test(words);
  return isLine && /\p{L}/u.test(words) ? words : undefined;
}

function isWords({ type }: PhrasingContent): boolean {
  return type === 'text' || type === 'emphasis';
}
