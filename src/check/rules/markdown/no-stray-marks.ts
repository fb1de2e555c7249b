import type { Paragraph, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { placesIn, type Edit, type Problem } from '../../../model/index.ts';
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
  *check({ tree, text }) {
    const toPlace = placesIn(text);
    const found: Problem[] = [];
    visit(tree, 'paragraph', (node) => {
      const written = writtenIn(node, text);
      const problem = toHeading(written) ?? toTable(written) ?? toBold(node, text);
      if (!problem) return;
      const { range, fix, ...rest } = problem;
      const place = range && toPlace(...range);
      found.push({ ...rest, place, ...(range && fix !== undefined && { fix: [fix(range)] }) });
    });
    yield* found;
  },
};

/** The source of a node, and where it starts; undefined where the tree has no places. */
interface Written {
  readonly text: string;
  readonly start: number | undefined;
}

function writtenIn(node: Paragraph | Text, text: string): Written {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  return start === undefined
    ? { text: toString(node), start }
    : { text: text.slice(start, end), start };
}

type Range = readonly [start: number, end: number];

type Stray = Pick<Problem, 'message' | 'help'> & {
  readonly range: Range | undefined;
  readonly fix?: (range: Range) => Edit;
};

function rangeOf({ start }: Written, from: number, to: number): Range | undefined {
  return start === undefined ? undefined : [start + from, start + to];
}

function toHeading(written: Written): Stray | undefined {
  const marks = /^(?:#{2,6}(?=[^\s#])|#(?=\p{Lu}\p{Ll}))/u.exec(written.text)?.[0];
  if (marks === undefined) return undefined;
  return {
    message: `Missing space after ${quote(marks)}: this is not a heading`,
    range: rangeOf(written, 0, marks.length),
    help: `Write a space between ${quote(marks)} and the text.`,
    fix: ([, end]) => ({ start: end, end, text: ' ' }),
  };
}

/** Rows of `|` without the divider row that makes them a table. */
function toTable(written: Written): Stray | undefined {
  const [first = '', ...rest] = written.text.split(/\r\n|\n|\r/);
  // Lines of a block quote start with its mark.
  const lines = [first.trim(), ...rest.map((line) => line.replace(/^[>\s]*/, '').trimEnd())];
  if (lines.length < 2 || !lines.every((line) => /^\|.*\|$/.test(line))) return undefined;
  const divider = `|${' --- |'.repeat(first.split('|').length - 2)}`;
  return {
    message: 'This table has no divider row below its header',
    range: rangeOf(written, 0, first.length),
    help: `Write ${quote(divider)} on its own line below the first row.`,
  };
}

/** The first `**` without effect: one next to a word, or one of several. */
function toBold(paragraph: Paragraph, text: string): Stray | undefined {
  const strays: { readonly range: Range | undefined; readonly isBesideWord: boolean }[] = [];
  visit(paragraph, 'text', (node) => {
    const written = writtenIn(node, text);
    for (const { index } of written.text.matchAll(/(?<![\\*])\*\*(?!\*)/g))
      strays.push({
        range: rangeOf(written, index, index + 2),
        isBesideWord: /^\S\*\*|\*\*\S/.test(written.text.slice(Math.max(0, index - 1), index + 3)),
      });
  });
  const [first] = strays;
  if (!first || (strays.length < 2 && !first.isBesideWord)) return undefined;
  return {
    message: 'Unmatched `**`',
    range: first.range,
    help: 'Write `**` directly before and directly after the bold text, or delete it.',
  };
}
