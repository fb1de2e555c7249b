import { visit } from 'unist-util-visit';
import type { Problem } from '../../../model/index.ts';
import type { PageRule } from '../../rule.ts';

/** Finds blocks of code without a last line of backticks, which take in everything below them. */
export const codeClosed: PageRule = {
  id: 'code-closed',
  severity: 'error',
  scope: 'page',
  summary: 'Every block of code ends with a line of backticks, as it starts.',
  why: 'Otherwise all text below it is code, to the end of the page.',
  examples: {
    good: [{ body: 'Look for land.\n\n```\nland = sun\n```\n\nIt needs sun.' }],
    bad: [{ body: 'Look for land.\n\n```\nland = sun\n\nIt needs sun.' }],
  },
  *check({ tree, text }) {
    const problems: Problem[] = [];
    visit(tree, 'code', ({ position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (!position || start === undefined || end === undefined) return;
      const lines = text.slice(start, end).split(/\r\n|\n|\r/);
      const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[0] ?? '';
      const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]+|\s+$/g, '') : '';
      const isClosed = last.startsWith(fence) && /^(?:`+|~+)$/.test(last);
      if (fence === '' || isClosed) return;
      const column = position.start.column + fence.length;
      const sign = fence.startsWith('~') ? '`~~~`' : 'three backticks';
      problems.push({
        message: 'This code has no end, so everything below it is code as well',
        place: { start: position.start, end: { ...position.start, column } },
        help: `Write a line of ${sign} where the code ends. If there is no code, delete this line.`,
      });
    });
    yield* problems;
  },
};
