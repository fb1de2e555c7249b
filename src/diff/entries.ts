import type { Field, ItemChange, ItemKind } from './change.ts';
import { fieldOf } from './word-diff.ts';

/** An entry as it is compared: what readers see of it, by the names of its parts. */
export interface Entry {
  readonly name: string;
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Titles of the pages that show it. */
  readonly where?: readonly string[];
}

/** What an entry is compared with. */
interface EntryOptions {
  readonly kind: ItemKind;
  /** Whether an entry of that side is there, though it could not be read. */
  readonly isUnread: (side: 'base' | 'head', id: string) => boolean;
}

/** What came, went or changed among entries, in the order of the new ones; those that went come last. */
export function entryChanges(
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
  { kind, isUnread }: EntryOptions,
): ItemChange[] {
  const come = [...after].flatMap(([id, entry]): ItemChange[] => {
    const earlier = before.get(id);
    if (!earlier && isUnread('base', id)) return [];
    const fields = fieldsOf(earlier, entry);
    if (earlier && fields.length === 0) return [];
    return [
      {
        kind,
        how: earlier ? 'changed' : 'added',
        id,
        name: entry.name,
        where: whereOf(entry),
        fields,
      },
    ];
  });
  const gone = [...before].flatMap(([id, entry]): ItemChange[] =>
    after.has(id) || isUnread('head', id)
      ? []
      : [{ kind, how: 'removed', id, name: entry.name, where: whereOf(entry), fields: [] }],
  );
  return [...come, ...gone];
}

function fieldsOf(before: Entry | undefined, after: Entry): Field[] {
  const names = new Set([...Object.keys(before?.values ?? {}), ...Object.keys(after.values)]);
  return [...names].flatMap((name) => {
    const value = after.values[name];
    // What stands as the entry's name already is not said again.
    if (!before && value === after.name) return [];
    return fieldOf(name, before?.values[name], value);
  });
}

function whereOf({ where = [] }: Entry): string[] {
  return [...where];
}
