import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { TextBlock } from '../model/index.ts';
import { exact, quote } from './format-value.ts';
import { linesOf, type StrayMark } from './stray-mark.ts';

const row = /^\|.*\|$/;
/** What should be a divider row, whatever its dashes are. */
const divider = /^\|(?:[ \t]*:?[-\u2010-\u2015\u2212=_.]+:?[ \t]*\|)+$/;

/** Rows of `|` that are no table: because their divider row is missing, of other signs or too short, or apart from them. */
export function strayTable(block: TextBlock, tree: Root): StrayMark | undefined {
  const lines = linesOf(block.prose);
  const [first, second] = lines;
  if (!first || !lines.every(({ text }) => row.test(text))) return undefined;
  const rangeOf = ({ text, start }: typeof first) => ({ start, end: start + text.length });
  const before = tree.children[tree.children.findIndex((each) => each === block.node) - 1];
  if (divider.test(first.text) && before?.type === 'paragraph' && row.test(toString(before).trim()))
    return {
      message: 'An empty line cuts this divider row off from the header of its table',
      range: rangeOf(first),
      help: `Delete the empty line above ${quote(first.text)}.`,
    };
  if (divider.test(first.text) && second)
    return {
      message: 'This divider row has no header row above it, so this is not a table',
      range: rangeOf(first),
      help: `Write the header, such as ${exact(toHeader(first.text))}, on the line above it.`,
    };
  if (before?.type === 'table')
    return {
      message: 'An empty line cuts this row off from its table',
      range: rangeOf(first),
      help: `Delete the empty line above ${quote(first.text)}.`,
    };
  if (!second) return undefined;
  const meant = toDivider(first.text);
  if (!divider.test(second.text))
    return {
      message: 'This table has no divider row below its header',
      range: rangeOf(first),
      help: `Write ${quote(meant)} on its own line below the first row.`,
    };
  const [columns, cells] = [cellsOf(first.text), cellsOf(second.text)];
  const isOfHyphens = /^[|\s:-]+$/.test(second.text);
  return {
    message:
      isOfHyphens && cells !== columns
        ? `The divider row has ${toCount(cells)}, but the header has ${toCount(columns)}, so this is not a table`
        : `The divider row ${quote(second.text)} is not made of hyphens, so this is not a table`,
    range: rangeOf(second),
    help: `Write ${exact(meant)}.`,
  };
}

function toDivider(header: string): string {
  return `|${' --- |'.repeat(cellsOf(header))}`;
}

function toHeader(dividerRow: string): string {
  return `|${' Header |'.repeat(cellsOf(dividerRow))}`;
}

function cellsOf(line: string): number {
  return line.replace(/\\\|/g, '').split('|').length - 2;
}

function toCount(cells: number): string {
  return `${cells} ${cells === 1 ? 'cell' : 'cells'}`;
}
