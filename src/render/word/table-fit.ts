import type { Table } from 'mdast';
import { cellExtent, type TableContext, type TextExtent } from './cell-text.ts';
import { columnWidths, squeezedWidths } from './column-widths.ts';

/** How a table is made to fit between the margins of the page. */
export interface TableFit {
  readonly widths: readonly number[];
  /** In points; undefined for the size of the style. */
  readonly size?: number;
  /** The margin at each side of a cell, in twentieths of a point. */
  readonly marginTwip: number;
  /** How high the header is where its text runs from bottom to top, in twentieths of a point. */
  readonly headTwip?: number;
  /** Whether a word is wider than its column. */
  readonly breaksWords: boolean;
}

/** The size of the style of tables, in points. */
const usualSize = 11;

/** From what readers like best to what they can just bear. */
const attempts = [
  { size: usualSize, marginTwip: 100, turns: false },
  { size: usualSize, marginTwip: 60, turns: false },
  { size: 10, marginTwip: 60, turns: false },
  { size: 9, marginTwip: 60, turns: false },
  { size: 10, marginTwip: 60, turns: true },
  { size: 9, marginTwip: 50, turns: true },
  { size: 8, marginTwip: 40, turns: true },
  { size: 7, marginTwip: 30, turns: true },
] as const;

/** A header that is turned is at most so high. */
const highestHead = 2600;

/**
 * Fits a table into a room: with narrower margins, then with smaller text, then with a header that is turned, before
 * a word is broken.
 *
 * @param leadTwip what the first column needs besides
 */
export function fitTable(
  table: Table,
  context: TableContext,
  roomTwip: number,
  leadTwip = 0,
): TableFit {
  for (const { size, marginTwip, turns } of attempts) {
    const columns = withLead(extentsOf(table, context, size, turns), leadTwip);
    const widths = columnWidths(columns, roomTwip, 2 * marginTwip);
    if (!widths) continue;
    return {
      widths,
      marginTwip,
      breaksWords: false,
      ...(size !== usualSize && { size }),
      ...(turns && { headTwip: headHeight(table, context, size) + 2 * marginTwip }),
    };
  }
  const last = { size: 9, marginTwip: 50 };
  const columns = withLead(extentsOf(table, context, last.size, true), leadTwip);
  return {
    ...last,
    widths: squeezedWidths(columns, roomTwip),
    headTwip: headHeight(table, context, last.size) + 2 * last.marginTwip,
    breaksWords: true,
  };
}

/** What the text of each column takes, with or without its header. */
function extentsOf(
  { children }: Table,
  context: TableContext,
  size: number,
  isHeadTurned: boolean,
): readonly TextExtent[] {
  const [head, ...rows] = children;
  return (head?.children ?? []).map((cell, column) => {
    const extents = rows.map((row) => cellExtent(row.children[column], { size }, context));
    if (isHeadTurned) extents.push({ word: 0, line: 0 });
    else extents.push(cellExtent(cell, { size, bold: true }, context));
    return {
      word: Math.max(...extents.map(({ word }) => word)),
      line: Math.max(...extents.map(({ line }) => line)),
    };
  });
}

function withLead([first, ...rest]: readonly TextExtent[], lead: number): readonly TextExtent[] {
  return first ? [{ word: first.word + lead, line: first.line + lead }, ...rest] : [];
}

/** The width of the longest line of the header, or the least that its words need. */
function headHeight({ children }: Table, context: TableContext, size: number): number {
  const cells = children[0]?.children ?? [];
  const extents = cells.map((cell) => cellExtent(cell, { size, bold: true }, context));
  const longest = Math.max(0, ...extents.map(({ line }) => line));
  return Math.max(Math.min(longest, highestHead), ...extents.map(({ word }) => word));
}
