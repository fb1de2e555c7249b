import type { ItemChange, ItemKind } from './change.ts';
import { fieldDiffs, type Values } from './word-diff.ts';

/** An entry as readers see it. */
export interface Entry {
  readonly name: string;
  readonly values: Values;
  /** Titles of the pages that show it. */
  readonly where?: readonly string[];
}

/**
 * The entries that were added, removed or changed.
 *
 * @param isUnread whether one side has an entry that could not be read
 */
export function entryChanges(
  kind: ItemKind,
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
  isUnread: (side: 'base' | 'head', id: string) => boolean,
): ItemChange[] {
  return pairById(before, after).flatMap(([id, earlier, later]): ItemChange[] => {
    const { name, where = [] } = later ?? earlier;
    const item = { kind, id, name, where: [...where] };
    if (!later) return isUnread('head', id) ? [] : [{ ...item, how: 'removed', fields: [] }];
    if (!earlier && isUnread('base', id)) return [];
    const fields = fieldDiffs(earlier?.values, later.values, name);
    if (earlier && fields.length === 0) return [];
    return [{ ...item, how: earlier ? 'changed' : 'added', fields }];
  });
}

type Pair<Value> =
  | readonly [id: string, before: Value | undefined, after: Value]
  | readonly [id: string, before: Value, after: undefined];

/** All ids with their values: those of the new side in order, then those that were removed. */
export function pairById<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): readonly Pair<Value>[] {
  return [
    ...[...after].map(([id, value]): Pair<Value> => [id, before.get(id), value]),
    ...[...before].flatMap(([id, value]): Pair<Value>[] =>
      after.has(id) ? [] : [[id, value, undefined]],
    ),
  ];
}
