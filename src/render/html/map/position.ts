import type { NavigationNode } from '../../../model/index.ts';
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

/** From the middle of a sign to the name of the page. */
export const labelShift = 30;

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

/** Gives a page its place, its name broken into lines that have room. */
export function place(
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

/** Where what can be pointed at ends. */
export function bottomOf({ area }: Placed): number {
  return area.y + area.height;
}

/** The width of a column in which no word of a name must be broken. */
export function roomFor(rank: Rank, { label }: NavigationNode): number {
  return labelShift + gutter + Math.ceil(widestPiece(label) * type[rank].size * type[rank].weight);
}
