import type { Group } from './groups.ts';

/** How tall things are, in points. */
export interface Heights {
  /** Of each step, in reading order. */
  readonly steps: readonly number[];
  /** Of each group's heading with what stands below it, before the first step. */
  readonly headings: readonly number[];
  /** Of each group's heading where the group goes on in the second column, with the room below it. */
  readonly continued: readonly number[];
  /** The room above a heading that is not the first of its column. */
  readonly aboveHeading: number;
  /** The room between two steps. */
  readonly gap: number;
  /** The room that one column has. */
  readonly available: number;
}

/** Where a step or heading stands: its column, and its distance from the column's top. */
export interface Spot {
  readonly column: 0 | 1;
  readonly y: number;
}

/** The division of the steps into two columns. */
export interface Columns {
  /** The first step of the second column, counted from 0; the number of steps where there is none. */
  readonly breakAt: number;
  /** The height of the taller column. */
  readonly height: number;
  readonly steps: readonly Spot[];
  readonly headings: readonly Spot[];
  /** The group that goes on in the second column, with the heading that says so. */
  readonly continued?: { readonly group: number; readonly spot: Spot };
}

/** A break inside a group counts as if the page were so much fuller, a lone step even more. */
const splitCost = { group: 1.08, loneStep: 1.5 } as const;

/**
 * Divides the steps into two columns of about the same height, rather between two groups than inside
 * one. Where no division fits, the position of the first step that overflows comes back.
 */
export function toColumns(
  groups: readonly Group[],
  heights: Heights,
): Columns | { readonly overflow: number } {
  const starts = toStarts(groups);
  const count = heights.steps.length;
  let best: (Columns & { cost: number }) | undefined;
  for (let breakAt = Math.min(1, count); breakAt <= count; breakAt += 1) {
    const first = flow(0, breakAt, 0, starts, heights);
    const second = flow(breakAt, count, 1, starts, heights);
    const height = Math.max(first.height, second.height);
    if (height > heights.available) continue;
    const cost = height * costOf(breakAt, starts, count);
    if (best && best.cost <= cost) continue;
    best = {
      breakAt,
      height,
      cost,
      steps: [...first.steps, ...second.steps],
      headings: [...first.headings, ...second.headings],
      ...(second.continued && { continued: second.continued }),
    };
  }
  return best ?? { overflow: toOverflow(starts, heights) };
}

/** The positions of the groups' first steps. */
export function toStarts(groups: readonly Group[]): readonly number[] {
  let next = 0;
  return groups.map(({ steps }) => {
    const start = next;
    next += steps.length;
    return start;
  });
}

function costOf(breakAt: number, starts: readonly number[], count: number): number {
  const ends = [...starts, count];
  if (ends.includes(breakAt)) return 1;
  const isLone = ends.includes(breakAt - 1) || ends.includes(breakAt + 1);
  return isLone ? splitCost.loneStep : splitCost.group;
}

/** Puts the steps `from` to before `to` below each other. */
function flow(
  from: number,
  to: number,
  column: 0 | 1,
  starts: readonly number[],
  heights: Heights,
): Pick<Columns, 'height' | 'steps' | 'headings' | 'continued'> {
  const steps: Spot[] = [];
  const headings: Spot[] = [];
  const goesOn = from < to && !starts.includes(from);
  const group = starts.filter((start) => start < from).length - 1;
  let y = goesOn ? (heights.continued[group] ?? 0) : 0;
  for (let index = from; index < to; index += 1) {
    const group = starts.indexOf(index);
    if (index > from) y += group < 0 ? heights.gap : heights.aboveHeading;
    if (group >= 0) {
      headings.push({ column, y });
      y += heights.headings[group] ?? 0;
    }
    steps.push({ column, y });
    y += heights.steps[index] ?? 0;
  }
  const continued = { group, spot: { column, y: 0 } };
  return { height: y, steps, headings, ...(goesOn && { continued }) };
}

/** Fills one column after the other: what is left over does not fit. */
function toOverflow(starts: readonly number[], heights: Heights): number {
  const count = heights.steps.length;
  const fill = (from: number): number => {
    let to = from;
    while (to < count && flow(from, to + 1, 0, starts, heights).height <= heights.available)
      to += 1;
    return to;
  };
  return Math.min(fill(fill(0)), count - 1);
}
