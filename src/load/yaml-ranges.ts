import type { DataPath } from '../model/index.ts';

/** Offsets in a text: where something begins, and where it ends. */
export type Range = readonly [start: number, end: number];

/** Where each value of a YAML text is: plain data. */
export interface Outline {
  /** Absent for a key without a value. */
  readonly range?: Range | undefined;
  /** Of the key, where the value has one. */
  readonly keyRange?: Range | undefined;
  /** What a mapping or a list holds, by key or position. */
  readonly entries?: readonly (readonly [key: string, outline: Outline])[];
  readonly isMapping?: boolean;
}

/** The range of a value or its key; for a missing one, the first key of the nearest mapping above. */
export function rangeAt(
  outline: Outline,
  path: DataPath,
  part: 'key' | 'value',
): Range | undefined {
  const way = wayTo(outline, path);
  const isWhole = way.length === path.length + 1;
  const found = way.at(-1);
  const exact = isWhole ? (part === 'key' && found?.keyRange) || found?.range : undefined;
  if (exact) return exact;
  for (const each of way.reverse()) {
    const first = each.isMapping ? each.entries?.[0]?.[1].keyRange : undefined;
    if (first) return first;
    if (each !== outline && each.range) return each.range;
  }
  return undefined;
}

/** The outlines from the root down to a value, as deep as they exist. */
function wayTo(outline: Outline, path: DataPath): Outline[] {
  const way = [outline];
  for (const step of path) {
    const next = entriesOf(way.at(-1) ?? outline).get(String(step));
    if (!next) break;
    way.push(next);
  }
  return way;
}

/** A registry may have thousands of entries, and be asked about each. */
const made = new WeakMap<Outline, ReadonlyMap<string, Outline>>();

/** Of two entries with one key the first counts. */
function entriesOf(outline: Outline): ReadonlyMap<string, Outline> {
  const known = made.get(outline) ?? new Map([...(outline.entries ?? [])].reverse());
  made.set(outline, known);
  return known;
}
