import { visit } from 'unist-util-visit';
import type { Problem } from '../../../model/index.ts';
import { indentedFootnotes } from '../../footnotes.ts';
import { exact } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds text that four spaces before it turn into code. Footnotes are left to footnote-resolves. */
export const noIndentedCode: PageRule = {
  id: 'no-indented-code',
  severity: 'warning',
  scope: 'page',
  summary: 'No text is code because of four spaces before it.',
  why: 'Indented text appears as code, with its marks and line ends, and without links or footnotes.',
  examples: {
    good: [{ body: 'Look for land.\n\n```\nland = sun\n```' }],
    bad: [{ body: 'Look for land.\n\n    It needs sun.' }],
  },
  *check(source) {
    const { tree, text } = source;
    const footnotes = new Set(indentedFootnotes(source).map(({ place }) => place));
    const found: Problem[] = [];
    visit(tree, 'code', ({ value, position }) => {
      const start = position?.start.offset;
      if (start === undefined || /^(?:`{3}|~{3})/.test(text.slice(start, start + 3))) return;
      if (footnotes.has(position)) return;
      const [first = '', ...rest] = value.trim().split(/\r\n|\n|\r/);
      found.push({
        message: 'The spaces before this text turn it into code',
        place: position,
        help: `Remove the spaces: ${exact(first.trim())}${rest.length > 0 ? ' and the lines below it' : ''}. For code, put a line of three backticks before and after it.`,
      });
    });
    yield* found;
  },
};
