import type { NavigationNode } from '../../../model/index.ts';
import { widestPiece, wrap } from './wrap.ts';

/** What a page is on the map: a station of the main line, the head of a column, or a stop below these. */
type Rank = 'station' | 'head' | 'stop';

/** A page with its position on the map, in SVG units. */
export interface Placed {
  readonly rank: Rank;
  /** The centre of its circle. */
  readonly x: number;
  readonly y: number;
  /** The lines of its name, which joined are the name, and the baseline of the first line. */
  readonly lines: readonly string[];
  readonly textY: number;
  /** The clickable area, from the circle to the end of the name. */
  readonly area: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** The distance from the centre of the circle to the name. */
export const labelShift = 30;

/** The space between columns. */
const gutter = 20;

/** The type of a name. */
interface Type {
  /** The same as in the style sheet. */
  readonly size: number;
  /** The line height. */
  readonly line: number;
  /** The width of the letters relative to `wrap`: bold letters are wider. */
  readonly weight: number;
}

export const type: Readonly<Record<Rank, Type>> = {
  station: { size: 19, line: 24, weight: 1.08 },
  head: { size: 16, line: 20, weight: 1 },
  stop: { size: 15, line: 19, weight: 0.92 },
};

/** Positions a page, with its name broken into lines that fit. */
export function toPlaced(
  rank: Rank,
  node: NavigationNode,
  x: number,
  y: number,
  room: number,
): Placed {
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

/** The bottom of the clickable area. */
export function bottomOf({ area }: Placed): number {
  return area.y + area.height;
}

/** The width of a column in which no word of a name needs to be broken. */
export function roomFor(rank: Rank, { label }: NavigationNode): number {
  return labelShift + gutter + Math.ceil(widestPiece(label) * type[rank].size * type[rank].weight);
}
