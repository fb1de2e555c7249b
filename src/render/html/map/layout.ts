import type { NavigationNode } from '../../../model/index.ts';
import { columnsOf, type Column, type Entry } from './columns.ts';
import { lineThrough, type Point } from './path.ts';
import { widestPiece, wrap } from './wrap.ts';

/** What a page is on the map: a station of the main line, the head of a path, or a stop below these. */
export type Rank = 'station' | 'head' | 'stop';

/** A page with its place on the map, in units of the drawing. */
export interface Placed {
  readonly rank: Rank;
  /** The middle of its sign. */
  readonly x: number;
  readonly y: number;
  /** Its name in lines, and the base line of the first. Put together, they are the name. */
  readonly lines: readonly string[];
  readonly textY: number;
  /** What can be pointed at, from the sign to the end of the name. */
  readonly area: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** The map as it is drawn, for texts that run from left to right. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<NavigationNode, Placed>;
  /** The line through all stations, and the lines below them, as data of paths. */
  readonly mainLine: string;
  readonly lines: readonly string[];
}

/** The drawing is as wide as the site's widest line, so that one unit is about a pixel there. */
const width = 1200;
const edge = 22;
/** From the middle of a sign to the name of the page. */
export const labelShift = 30;
const indent = 18;
/** Least widths of columns: those with pages below each other, and those of one name. */
const least = { full: 196, bare: 172 };
/** A column is wider where a word is; there is a limit to that. */
const most = 300;
/** Between one column's names and the next column. */
const gutter = 20;

/** The letters of a name. */
interface Type {
  /** The style sheet says the same. */
  readonly size: number;
  /** From one line to the next. */
  readonly line: number;
  /** How wide they are beside those that widths are told for: bold ones and those of serifs are wider. */
  readonly weight: number;
}

export const type: Readonly<Record<Rank, Type>> = {
  station: { size: 19, line: 24, weight: 1.08 },
  head: { size: 16, line: 20, weight: 1 },
  stop: { size: 15, line: 19, weight: 0.92 },
};

/** An entry of the first level with its columns. */
interface Block {
  readonly node: NavigationNode;
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
}

/** Gives each page a place: entries of the first level on one line, what is below them below it. */
export function toLayout(nodes: readonly NavigationNode[]): Layout {
  const places = new Map<NavigationNode, Placed>();
  const lines: string[] = [];
  const main: Point[] = [];
  let top = 0;
  for (const row of toRows(nodes.map(toBlock))) {
    const y = top + edge;
    const room = row.flatMap(({ widths }) => widths).reduce((sum, each) => sum + each, 0);
    const scale = Math.min((width - 2 * edge) / room, 1.5);
    const wide = row.map((block) => ({
      ...block,
      widths: block.widths.map((each) => each * scale),
    }));
    const last = main.at(-1);
    if (last) {
      const between = top - 12;
      main.push([width - 4, last[1]], [width - 4, between], [edge, between]);
    }
    let x = edge;
    const stations = wide.map((block) => {
      const station = place('station', block.node, x, y, sum(block.widths));
      places.set(block.node, station);
      main.push([station.x, y]);
      x += sum(block.widths);
      return { block, station };
    });
    const branchY = Math.max(...stations.map(({ station }) => bottomOf(station))) + 10;
    top = branchY;
    for (const { block, station } of stations) {
      const below = toColumns(block, station, branchY);
      for (const [node, placed] of below.places) places.set(node, placed);
      lines.push(...below.lines);
      top = Math.max(top, ...[...below.places.values()].map(bottomOf));
    }
    top += 40;
  }
  return { width, height: Math.ceil(top - 40 + 4), places, mainLine: lineThrough(main), lines };
}

function toBlock(node: NavigationNode): Block {
  const columns = columnsOf(node);
  const below = columns.map(({ head, entries }) =>
    Math.max(
      entries.length > 0 ? least.full : least.bare,
      ...(head ? [roomFor('head', head)] : []),
      ...entries.map(({ node, depth }) => depth * indent + roomFor('stop', node)),
    ),
  );
  const own = Math.max(least.bare, roomFor('station', node));
  const widths = below.length > 1 ? below : [Math.max(own, ...below)];
  return { node, columns, widths: widths.map((each) => Math.min(each, most)) };
}

/** The width of a column in which no word of a name must be broken. */
function roomFor(rank: Rank, { label }: NavigationNode): number {
  return labelShift + gutter + Math.ceil(widestPiece(label) * type[rank].size * type[rank].weight);
}

/** Fills rows with blocks, each with as many as have room. */
function toRows(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const rows: Block[][] = [];
  let left = 0;
  for (const block of blocks) {
    const row = rows.at(-1);
    if (row && sum(block.widths) <= left) row.push(block);
    else {
      rows.push([block]);
      left = width - 2 * edge;
    }
    left -= sum(block.widths);
  }
  return rows;
}

/** What stands below a station: its columns from left to right, with the lines that lead to them. */
function toColumns(
  { columns, widths }: Block,
  station: Placed,
  branchY: number,
): { places: ReadonlyMap<NavigationNode, Placed>; lines: readonly string[] } {
  const places = new Map<NavigationNode, Placed>();
  const lines: string[] = [];
  const lefts = widths.map((_, index) => station.x + sum(widths.slice(0, index)));
  const heads = columns.map(({ head }, index) =>
    head ? place('head', head, lefts[index] ?? 0, branchY + 26, widths[index] ?? 0) : undefined,
  );
  // Pages of neighbouring paths begin at the same height.
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

/** Gives entries their places below each other; returns how far down the line of the column goes. */
function placeEntries(
  entries: readonly Entry[],
  x: number,
  top: number,
  room: number,
  places: Map<NavigationNode, Placed>,
): number | undefined {
  let y = top;
  let end: number | undefined;
  for (const { node, depth } of entries) {
    const shift = depth * indent;
    const placed = place('stop', node, x + shift, y, room - shift);
    places.set(node, placed);
    if (depth === 0 || end === undefined) end = y;
    y = bottomOf(placed) + 17;
  }
  return end;
}

/** The lines from pages inside of a column to the pages below them. */
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

function place(rank: Rank, node: NavigationNode, x: number, y: number, room: number): Placed {
  const { size, line, weight } = type[rank];
  const lines = wrap(node.label, (room - labelShift - gutter) / (size * weight));
  const isStation = rank === 'station';
  const textY = isStation ? y + 38 : y + Math.round(size / 3);
  const bottom = textY + Math.max(lines.length - 1, 0) * line + 8;
  const top = isStation ? y - 18 : y - 13;
  return {
    rank,
    x: Math.round(x),
    y: Math.round(y),
    lines,
    textY,
    area: { x: Math.round(x) - 18, y: top, width: Math.round(room) - 2, height: bottom - top },
  };
}

function bottomOf({ area }: Placed): number {
  return area.y + area.height;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
