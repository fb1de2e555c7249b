import type { Element } from 'hast';
import { s } from 'hastscript';

/** The side of a tile, in SVG units. */
export const side = 50;

/** What a tile shows. */
export interface Face {
  /** From 0; undefined if nothing is on record. */
  readonly level: number | undefined;
  /** How many levels there are. */
  readonly count: number;
  /** Whether the fact has changed since. */
  readonly hasChanged: boolean;
  /** The letter of its value, where values have no order. */
  readonly letter?: string | undefined;
  /** The code on it; tiles of a legend have none. */
  readonly code?: string;
}

/** The number of shades in the style sheet, and of colors for values without an order. */
const shades = 6;
const colors = 5;

/**
 * A tile with its top left corner at 0, 0. Its level is shown as a shade and as dots, or as a number where there are
 * more levels than shades; a value without an order as a color and a letter. Where nothing is on record, the outline
 * is dashed.
 */
export function tile(face: Face): Element {
  const { hasChanged, code } = face;
  return s('g', { className: ['tile', fillOf(face)] }, [
    s('rect', { x: 1, y: 1, width: side - 2, height: side - 2, rx: 4 }),
    ...(code === undefined ? [] : [s('text', { x: side / 2, y: 26 }, code)]),
    ...mark(face, code === undefined ? side / 2 : 38),
    ...(hasChanged ? [s('path', { className: ['changed'], d: 'M30 1h15a4 4 0 0 1 4 4v15z' })] : []),
  ]);
}

function fillOf({ level, letter, count }: Face): string {
  if (level === undefined) return 'shade-none';
  return letter === undefined ? `shade-${shadeOf(level, count)}` : `color-${level % colors}`;
}

function shadeOf(level: number, count: number): number {
  return count < 2 ? shades - 1 : Math.round((level * (shades - 1)) / (count - 1));
}

function mark({ level, letter, count }: Face, y: number): readonly Element[] {
  if (level === undefined) return [];
  if (letter !== undefined || count > shades)
    return [s('text', { className: ['rank'], x: side / 2, y: y + 5 }, letter ?? String(level + 1))];
  const dots = count < 2 ? 1 : level;
  const [gap, start] = [9, side / 2 - ((dots - 1) * 9) / 2];
  return Array.from({ length: dots }, (_, index) =>
    s('circle', { cx: start + index * gap, cy: y, r: 3 }),
  );
}
