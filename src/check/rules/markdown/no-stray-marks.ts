import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Edit, Problem, TextBlock, TextRange } from '../../../model/index.ts';
import { exact, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import { strayList } from '../../stray-lists.ts';
import type { StrayMark } from '../../stray-mark.ts';
import { strayTable } from '../../stray-tables.ts';
import { unmatchedMark } from '../../unmatched-marks.ts';

/** Finds Markdown marks that have no effect, so that readers see them. */
export const noStrayMarks: PageRule = {
  id: 'no-stray-marks',
  severity: 'warning',
  scope: 'page',
  summary:
    'Every `#`, `|`, `-`, `1.`, `*` and `_` makes a heading, a table, a list, or bold or italic text.',
  why: 'Otherwise readers see the mark itself, and not what was meant.',
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
      { body: '| Plot | Sun |\n| — | — |\n| A | yes |' },
      { body: '| Plot | Sun |\n| --- | --- |\n\n| A | yes |' },
      { body: '-Land\n-Water' },
      { body: '1.Land' },
      { body: '– Land\n– Water' },
      { body: 'a. Land\nb. Water' },
      { body: '[ ] Land\n[ ] Water' },
      { body: 'This is *very important.' },
      { body: 'This is ****very important****.' },
    ],
  },
  *check({ text, tree, blocks }) {
    for (const block of blocks()) {
      if (block.kind !== 'paragraph') continue;
      const stray =
        toHeading(block, tree) ??
        strayTable(block, tree) ??
        toListMarks(block) ??
        strayList(block) ??
        toDefinition(block, tree) ??
        toUnmatched(block, text);
      const written = stray && block.writtenAt(stray.range);
      // An escaped mark is meant.
      if (!stray || (written && text.charAt(written.start) === '\\')) continue;
      const { range, fix, ...problem } = stray;
      const edits = written && fix?.(written, block);
      yield {
        ...problem,
        place: block.placeOf(range),
        ...(edits && edits.length > 0 && { fix: edits }),
      };
    }
    yield* doubled(tree, text);
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

function toHeading({ prose }: TextBlock, tree: Root): StrayMark | undefined {
  const marks = /^(?:#{2,6}(?=[^\s#])|#(?=\p{Lu}\p{Ll}))/u.exec(prose)?.[0];
  if (marks === undefined) return undefined;
  return {
    message: `Missing space after ${quote(marks)}: this is not a heading`,
    range: { start: 0, end: marks.length },
    help: `Write ${exact(`${marks} ${prose.slice(marks.length).trim()}`)}.`,
    fix: (range) => (isInOrder(tree, range, prose) ? [{ ...range, text: `${marks} ` }] : []),
  };
}

/** Lines that begin like items of a list, but have no space after the mark. */
function toListMarks({ prose }: TextBlock): StrayMark | undefined {
  const lines = [
    ...prose.matchAll(/(?<=^[ \t]*)(?:-(?=\p{L})|\d{1,3}[.)](?=\p{L}{2}))[^\n\r]*/gmu),
  ];
  const [first] = lines;
  const isFirst = first && prose.slice(0, first.index).trim() === '';
  if (!first || (!isFirst && lines.length < 2)) return undefined;
  // Such as the address `1.example.org`.
  if (/^\d+\.[\p{L}\d-]+\.\p{L}/u.test(first[0])) return undefined;
  const toMark = (line: string): string => /^(?:-|\d+[.)])/.exec(line)?.[0] ?? '';
  const mark = toMark(first[0]);
  const others = lines.length > 1 ? ', and a space in the lines below it too' : '';
  return {
    message: `Missing space after ${quote(mark)}: this is not a list`,
    range: { start: first.index, end: first.index + mark.length },
    help: `Write ${exact(`${mark} ${first[0].slice(mark.length)}`)}${others}.`,
    fix: (_, { writtenAt }) =>
      lines.flatMap(({ 0: line, index }): readonly Edit[] => {
        const own = toMark(line);
        const written = writtenAt({ start: index, end: index + own.length });
        return written ? [{ ...written, text: `${own} ` }] : [];
      }),
  };
}

/** A definition in a list or a note, where there can be none. */
function toDefinition({ prose, text, node }: TextBlock, tree: Root): StrayMark | undefined {
  const [, before = '', line = ''] =
    /^(\s*\S[^\n\r]*(?:\r\n|\n|\r)[ \t]*)(:[ \t]+[^\n\r]+)/.exec(prose) ?? [];
  if (line === '') return undefined;
  let isInside = false;
  visit(tree, ['listItem', 'footnoteDefinition'], (parent) => {
    if ('children' in parent && parent.children.some((each) => each === node)) isInside = true;
  });
  if (!isInside) return undefined;
  const end = before.length + line.length;
  const meaning = text.slice(before.length, end).replace(/^:[ \t]+/, '');
  return {
    message: "Definitions with `:` don't work inside lists or footnotes",
    range: { start: before.length, end },
    help: `Write ${exact(`**${text.slice(0, before.length).trim()}**: ${meaning}`)}, or move the term and its definition out.`,
  };
}

function toUnmatched(block: TextBlock, text: string): StrayMark | undefined {
  const found = unmatchedMark(block, text);
  if (!found) return undefined;
  const { mark, range } = found;
  const what =
    mark.length === 2 ? 'the bold text' : mark.length > 2 ? 'bold italic text' : 'the italic text';
  const shown = mark.replace(/[*_]/g, '\\$&');
  return {
    message: `Unmatched ${quote(mark)}`,
    range,
    help: `Write ${quote(mark)} directly before and directly after ${what}, delete it, or write ${exact(shown)} to show it.`,
  };
}

/** Bold text inside bold text, which nobody sees. */
function doubled(tree: Root, text: string): readonly Problem[] {
  const found: Problem[] = [];
  visit(tree, 'strong', ({ children: [only, ...others], position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (only?.type !== 'strong' || others.length > 0) return;
    const isWritten = start !== undefined && end !== undefined;
    const meant = isWritten ? text.slice(start + 2, end - 2) : `**${toString(only)}**`;
    found.push({
      message: 'Four `*` on each side of this bold text instead of two',
      place: position,
      help: `Write ${exact(meant)}.`,
      ...(isWritten && { fix: [{ start, end, text: meant }] }),
    });
  });
  return found;
}
