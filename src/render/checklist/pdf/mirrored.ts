import type { Plan } from './page-plan.ts';

/** The plan with right and left exchanged, for languages that run from right to left. @param width that of the page */
export function mirrored(plan: Plan, width: number): Plan {
  return turned(plan, width) as Plan; // of the same shape
}

/** Whatever has a place on the page has `x` and `width`. */
function turned(value: unknown, width: number): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => turned(each, width));
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, turned(each, width)]),
  );
  const { x, width: wide } = own;
  return typeof x === 'number' && typeof wide === 'number' ? { ...own, x: width - x - wide } : own;
}
