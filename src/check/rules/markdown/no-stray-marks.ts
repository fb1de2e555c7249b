import type { Heading, Root } from 'mdast';
import type { Edit, Problem, TextBlock, TextRange } from '../../../model/index.ts';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds Markdown marks that have no effect, so that readers see them. */
export const noStrayMarks: PageRule = {
  id: 'no-stray-marks',
  severity: 'warning',
  scope: 'page',
  summary: 'Every `#`, `|` and `**` makes a heading, a table or bold text.',
  why: 'Otherwise readers see the mark, and not the heading, table or bold text that was meant.',
  examples: {
    good: [
      { body: 'This is **very** important.' },
      { body: '## Land\n\nPlot \\*\\* has no sun.' },
      { body: '| Plot | Sun |\n| --- | --- |\n| A | yes |' },
    ],
    bad: [
      { body: 'This is **very important.' },
      { body: '##Land\n\nEvery garden has some.' },
      { body: '| Plot | Sun |\n| A | yes |' },
    ],
  },
  *check({ text, tree, blocks }) {
    for (const block of blocks()) {
      if (block.kind !== 'paragraph') continue;
      const stray = toHeading(block) ?? toTable(block) ?? toBold(block, text);
      const written = stray && block.writtenAt(stray.range);
      // An escaped mark is meant.
      if (!stray || (written && text.charAt(written.start) === '\\')) continue;
      const { range, fix, ...problem } = stray;
      yield {
        ...problem,
        place: block.placeOf(range),
        ...(written && fix && isInOrder(tree, written, block.prose) && { fix: [fix(written)] }),
      };
    }
  },
};

/** Whether a heading with these marks would come after one of its own level or the one above, and before one of the next. */
function isInOrder({ children }: Root, { start, end }: TextRange, prose: string): boolean {
  const depth = end - start;
  const headings = children.flatMap((node) => (node.type === 'heading' ? [node] : []));
  const isBefore = (node: Heading): boolean => (node.position?.start.offset ?? 0) < start;
  const before = headings.findLast(isBefore)?.depth ?? 1;
  const after = headings.find((node) => !isBefore(node))?.depth ?? 2;
  return depth >= 2 && depth <= before + 1 && after <= depth + 1 && !/#\s*$/.test(prose);
}

type Stray = Pick<Problem, 'message' | 'help'> & {
  readonly range: TextRange;
  readonly fix?: (written: TextRange) => Edit;
};

function toHeading({ prose }: TextBlock): Stray | undefined {
  const marks = /^(?:#{2,6}(?=[^\s#])|#(?=\p{Lu}\p{Ll}))/u.exec(prose)?.[0];
  if (marks === undefined) return undefined;
  return {
    message: `Missing space after ${quote(marks)}: this is not a heading`,
    range: { start: 0, end: marks.length },
    help: `Write a space between ${quote(marks)} and the text.`,
    fix: (range) => ({ ...range, text: `${marks} ` }),
  };
}

/** Rows of `|` without the divider row that makes them a table. */
function toTable({ prose }: TextBlock): Stray | undefined {
  const lines = prose.split(/\r\n|\n|\r/);
  if (lines.length < 2 || !lines.every((line) => /^\|.*\|\s*$/.test(line))) return undefined;
  const first = lines[0]?.trimEnd() ?? '';
  const divider = `|${' --- |'.repeat(first.split('|').length - 2)}`;
  return {
    message: 'This table has no divider row below its header',
    range: { start: 0, end: first.length },
    help: `Write ${quote(divider)} on its own line below the first row.`,
  };
}

/** The first `**` without effect: one next to a word, or one of several. */
function toBold({ prose, writtenAt }: TextBlock, text: string): Stray | undefined {
  const strays = [...prose.matchAll(/(?<!\*)\*\*(?!\*)/g)]
    .map(({ index: start }) => ({ start, end: start + 2 }))
    .filter((range) => {
      const written = writtenAt(range);
      return !written || text.slice(written.start, written.end) === '**';
    });
  const [range] = strays;
  if (!range) return undefined;
  const isNextToWord = /^\S\*\*|\*\*\S/.test(
    prose.slice(Math.max(0, range.start - 1), range.end + 1),
  );
  if (strays.length < 2 && !isNextToWord) return undefined;
  return {
    message: 'Unmatched `**`',
    range,
    help: 'Write `**` directly before and directly after the bold text, or delete it.',
  };
}
