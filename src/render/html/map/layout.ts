import type { NavigationNode } from '../../../model/index.ts';
import { toBranches } from './branches.ts';
import { lineThrough, type Point } from './path.ts';
import { bottomOf, toPlaced, type Placed } from './position.ts';
import { sum, toRows } from './rows.ts';

/** The layout of the map, from left to right. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<NavigationNode, Placed>;
  /** The line through all stations, and the lines below them, as SVG path data. */
  readonly mainLine: string;
  readonly lines: readonly string[];
}

/** The maximum width of the site's content, so that one unit is about a pixel. */
const width = 1200;
const edge = 22;

/** Lays out the map: entries of the first level on a line, their subpages below. */
export function toLayout(nodes: readonly NavigationNode[]): Layout {
  const places = new Map<NavigationNode, Placed>();
  const lines: string[] = [];
  const main: Point[] = [];
  let top = 0;
  for (const row of toRows(nodes, width - 2 * edge)) {
    const y = top + edge;
    const last = main.at(-1);
    if (last) {
      const between = top - 12;
      main.push([width - 4, last[1]], [width - 4, between], [edge, between]);
    }
    let x = edge;
    const stations = row.map((block) => {
      const station = toPlaced('station', block.node, x, y, sum(block.widths));
      places.set(block.node, station);
      main.push([station.x, y]);
      x += sum(block.widths);
      return { block, station };
    });
    const branchY = Math.max(...stations.map(({ station }) => bottomOf(station))) + 10;
    top = branchY;
    for (const { block, station } of stations) {
      const below = toBranches(block, station, branchY);
      for (const [node, placed] of below.places) places.set(node, placed);
      lines.push(...below.lines);
      top = Math.max(top, ...[...below.places.values()].map(bottomOf));
    }
    top += 40;
  }
  return { width, height: Math.ceil(top - 40 + 4), places, mainLine: lineThrough(main), lines };
}
