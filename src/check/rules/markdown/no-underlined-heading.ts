import { visit } from 'unist-util-visit';
import type { Problem } from '../../../model/index.ts';
import { exact } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds lines that `---` or `===` below them turns into headings. */
export const noUnderlinedHeading: PageRule = {
  id: 'no-underlined-heading',
  severity: 'warning',
  scope: 'page',
  summary: 'No line is a heading because of `---` or `===` right below it.',
  why: 'The marks were often meant as a line across the page, and the text above it becomes a large heading.',
  examples: {
    good: [{ body: 'The last plot.\n\n---\n\nThe end.' }, { body: '## Land\n\nLook for it.' }],
    bad: [{ body: 'The last plot.\n---\n\nThe end.' }],
  },
  *check({ tree, text }) {
    const found: Problem[] = [];
    visit(tree, 'heading', ({ depth, position, children }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (start === undefined || end === undefined || text.startsWith('#', start)) return;
      const written = text.slice(start, end);
      const [, , mark = ''] = /(\r\n|\n|\r)[ \t>]*([-=]+)[ \t]*$/.exec(written) ?? [];
      if (mark === '') return;
      const last = children.at(-1)?.position?.end.offset ?? start;
      const words = text.slice(start, last).trim();
      const heading = `${'#'.repeat(Math.max(2, depth))} ${words}`;
      // A sentence is no heading.
      const isText = /[.:;!?]$/.test(words) || /[\r\n]/.test(words);
      const line = `For a line across the page, leave an empty line above ${exact(mark)}.`;
      const asHeading = `For a heading, write ${exact(heading)} instead.`;
      const lineEnd = /\r\n|\n|\r/.exec(written)?.[0] ?? '\n';
      found.push({
        message: `${exact(mark)} makes a heading of the text above it`,
        place: position,
        help: (isText ? [line, asHeading] : [asHeading, line]).join(' '),
        ...(isText && mark.startsWith('-') && !/^[ \t]*>/m.test(written)
          ? { fix: [{ start, end, text: `${text.slice(start, last)}${lineEnd}${lineEnd}${mark}` }] }
          : !isText && { fix: [{ start, end, text: heading }] }),
      });
    });
    yield* found;
  },
};
