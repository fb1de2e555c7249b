import type { Group } from './groups.ts';

/** Heights in points. */
export interface Heights {
  /** Of each step, in reading order. */
  readonly steps: readonly number[];
  /** Of each group's heading, with everything between it and the first step. */
  readonly headings: readonly number[];
  /** Of each group's heading where it continues in the second column, with the space below it. */
  readonly continued: readonly number[];
  /** Of what the boxes mean, above the first step of each column. */
  readonly labels: number;
  /** The space above a heading, except at the top of a column. */
  readonly aboveHeading: number;
  /** The space between two steps. */
  readonly gap: number;
  /** The height of a column. */
  readonly available: number;
}

/** The position of a step or heading: its column, and its distance from the top of the column. */
export interface Position {
  readonly column: 0 | 1;
  readonly y: number;
}

/** The division of the steps into two columns. */
export interface Columns {
  /** The first step of the second column, counted from 0; the number of steps where there is none. */
  readonly breakAt: number;
  /** The height of the taller column. */
  readonly height: number;
  readonly steps: readonly Position[];
  readonly headings: readonly Position[];
  /** The group that continues in the second column, and the position of its heading there. */
  readonly continued?: { readonly group: number; readonly position: Position };
}

/** A break inside a group costs as much as a page taller by this factor; a lone step costs more. */
const splitCost = { group: 1.08, loneStep: 1.5 } as const;

/**
 * Divides the steps into two columns of about the same height, between two groups if possible. If no division
 * fits, returns the index of the first step that overflows.
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

/** Whether a step begins a column. */
export function isAtTop({ breakAt }: Pick<Columns, 'breakAt'>, step: number | undefined): boolean {
  return step === 0 || step === breakAt;
}

/** The indexes of the groups' first steps. */
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

/** Stacks the steps from `from` up to but not including `to`. */
function flow(
  from: number,
  to: number,
  column: 0 | 1,
  starts: readonly number[],
  heights: Heights,
): Pick<Columns, 'height' | 'steps' | 'headings' | 'continued'> {
  const steps: Position[] = [];
  const headings: Position[] = [];
  const isContinued = from < to && !starts.includes(from);
  const group = starts.filter((start) => start < from).length - 1;
  let y = isContinued ? (heights.continued[group] ?? 0) + heights.labels : 0;
  for (let index = from; index < to; index += 1) {
    const group = starts.indexOf(index);
    if (index > from) y += group < 0 ? heights.gap : heights.aboveHeading;
    if (group >= 0) {
      headings.push({ column, y });
      y += (heights.headings[group] ?? 0) + (index === from ? heights.labels : 0);
    }
    steps.push({ column, y });
    y += heights.steps[index] ?? 0;
  }
  const continued = { group, position: { column, y: 0 } };
  return { height: y, steps, headings, ...(isContinued && { continued }) };
}

/** Fills one column after the other; the first step left over overflows. */
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
