import type { Root, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import { placesIn, type Problem } from '../../model/index.ts';
import { exact } from '../format-value.ts';

/** Finds cells beyond the columns of their table: no output shows them. */
export function lostCells(tree: Root, page: string): readonly Problem[] {
  const problems: Problem[] = [];
  const toPlace = placesIn(page);
  visit(tree, 'table', (table) => {
    const columns = table.children[0]?.children.length ?? 0;
    for (const row of table.children) {
      const lost = lostIn(row, columns, page);
      const [start, end] = [lost[0]?.start, lost.at(-1)?.end];
      if (start === undefined || end === undefined) continue;
      const names = lost.map(({ text }) => `"${text}"`).join(' and ');
      const bars = barsInside(row, page);
      const [bar] = bars;
      problems.push(
        bar === undefined
          ? {
              message: `This row has ${toCount(row.children.length, 'cell')}, but the table has ${toCount(columns, 'column')}: ${names} would be lost`,
              place: toPlace(start, end),
              help: `Add a column to the header, with ${exact(`|${' --- |'.repeat(row.children.length)}`)} below it, or move the text into another cell. If the \`|\` is part of the text, write \`\\|\`.`,
            }
          : {
              message: `The \`|\` inside code or a link starts a new cell: ${names} would be lost`,
              place: toPlace(bar, bar + 1),
              help: 'Write `\\|` for a `|` that is part of the text.',
              fix: bars.map((at) => ({ start: at, end: at, text: '\\' })),
            },
      );
    }
  });
  return problems;
}

function toCount(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/** The cells of a row that are too many and have text, without their bars. */
function lostIn(row: TableRow, columns: number, page: string) {
  return row.children.slice(columns).flatMap(({ position }) => {
    const [from, to] = [position?.start.offset, position?.end.offset];
    if (from === undefined || to === undefined) return [];
    const written = page.slice(from, to);
    const text = written.replace(/^\||(?<!\\)\|$/g, '').trim();
    const start = from + written.indexOf(text);
    return text === '' ? [] : [{ text, start, end: start + text.length }];
  });
}

const code = /(?<![`\\])(`+)(?!`).+?(?<!`)\1(?!`)/g;
const link = /\[[^[\]]*\|[^[\]]*\]\([^()\s]*\)/g;

/** Where bars are inside code and links, although a bar ends the cell there. */
function barsInside({ position }: TableRow, page: string): readonly number[] {
  const start = position?.start.offset ?? 0;
  const row = page.slice(start, position?.end.offset);
  const bars = [...row.matchAll(code), ...row.matchAll(link)].flatMap((inside) =>
    [...inside[0].matchAll(/(?<!\\)\|/g)].map((bar) => start + inside.index + bar.index),
  );
  return [...new Set(bars)].sort((a, b) => a - b);
}
