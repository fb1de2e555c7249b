import type { NavigationNode } from '../../../model/index.ts';
import type { Entry } from './columns.ts';
import { lineThrough, type Point } from './path.ts';
import { bottomOf, toPlaced, type Placed } from './position.ts';
import { shiftOf, sum, type Block } from './rows.ts';

/** The columns below a station from left to right, with the lines that connect them. */
export function toBranches(
  { columns, widths }: Block,
  station: Placed,
  branchY: number,
): { places: ReadonlyMap<NavigationNode, Placed>; lines: readonly string[] } {
  const places = new Map<NavigationNode, Placed>();
  const lines: string[] = [];
  const lefts = widths.map((_, index) => station.x + sum(widths.slice(0, index)));
  const heads = columns.map(({ head }, index) =>
    head ? toPlaced('head', head, lefts[index] ?? 0, branchY + 26, widths[index] ?? 0) : undefined,
  );
  // The first stops of all columns are at the same height.
  const entryY = Math.max(branchY + 22, ...heads.map((head) => (head ? bottomOf(head) + 20 : 0)));
  for (const [index, { head, entries }] of columns.entries()) {
    const x = lefts[index] ?? 0;
    const headPlaced = heads[index];
    if (head && headPlaced) places.set(head, headPlaced);
    const end = placeEntries(entries, x, entryY, widths[index] ?? 0, places);
    lines.push(...twigs(entries, x, places));
    const bottom = end ?? headPlaced?.y ?? branchY;
    const start: readonly Point[] =
      index === 0
        ? [[station.x, station.y]]
        : [
            [station.x, branchY],
            [x, branchY],
          ];
    lines.push(lineThrough([...start, [x, bottom]]));
  }
  return { places, lines };
}

/** Places entries below each other. @returns the y of the last entry on the column's line */
function placeEntries(
  entries: readonly Entry[],
  x: number,
  top: number,
  room: number,
  places: Map<NavigationNode, Placed>,
): number | undefined {
  let y = top;
  let end: number | undefined;
  for (const entry of entries) {
    const shift = shiftOf(entry);
    const placed = toPlaced('stop', entry.node, x + shift, y, room - shift);
    places.set(entry.node, placed);
    if (shift === 0 || end === undefined) end = y;
    y = bottomOf(placed) + 17;
  }
  return end;
}

/** The lines from pages in a column to their subpages. */
function twigs(
  entries: readonly Entry[],
  x: number,
  places: ReadonlyMap<NavigationNode, Placed>,
): readonly string[] {
  const nodes = entries.map(({ node }) => node);
  return entries.flatMap(({ node, depth }) => {
    const to = places.get(node);
    if (!to || depth === 0) return [];
    const parent = nodes.find(({ children }) => children.includes(node));
    const from = parent && places.get(parent);
    const start: Point = from ? [from.x, from.y] : [x, to.y];
    return [lineThrough([start, [start[0], to.y], [to.x, to.y]])];
  });
}
