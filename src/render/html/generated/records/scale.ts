import {
  recordedValue,
  wordsOf,
  type FactKind,
  type RecordEntry,
} from '../../../../model/index.ts';
import { compareNaturally } from './natural-order.ts';

/** A kind of fact with the values that records have. The level of a value is its index. */
export interface Scale {
  readonly id: string;
  readonly kind: FactKind;
  /** The labels of the values, in the order of their levels. */
  readonly values: readonly string[];
}

/**
 * The values of a kind of fact in order: those with words in the order of these, then the others in natural order.
 * Values with the same label are one.
 */
export function toScale(id: string, kind: FactKind, records: readonly RecordEntry[]): Scale {
  const found = new Set(records.flatMap((record) => recordedValue(record, id) ?? []));
  const named = Object.keys(kind.words).filter((value) => found.has(value));
  const others = [...found].filter((value) => !named.includes(value)).sort(compareNaturally);
  return {
    id,
    kind,
    values: [...new Set([...named, ...others].map((value) => wordsOf(kind, value)))],
  };
}

/**
 * The letters of values that have no order: their initials, or A, B, C where two have the same; undefined for values
 * that have one.
 */
export function lettersOf({ kind, values }: Scale): readonly string[] | undefined {
  if (kind.ordered) return undefined;
  const initials = values.map((value) => /\p{L}/u.exec(value)?.[0].toUpperCase() ?? '');
  const areClear = !initials.includes('') && new Set(initials).size === values.length;
  return areClear ? initials : values.map((_, index) => alphabet[index] ?? String(index + 1));
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The level of a record on a scale; undefined if nothing is on record. */
export function levelOf({ id, kind, values }: Scale, record: RecordEntry): number | undefined {
  const value = recordedValue(record, id);
  return value === undefined ? undefined : values.indexOf(wordsOf(kind, value));
}

/** Whether a fact about a record is known to have changed after its source was published. */
export function hasChanged({ id }: Scale, { later }: RecordEntry): boolean {
  return later.some(({ fact }) => fact === id);
}
