import { wordUnits, type WordChange } from '../model/index.ts';

/** How often each occurs, in the order of a report. */
export function countChanges(changes: readonly Omit<WordChange, 'count'>[]): readonly WordChange[] {
  const found = new Map<string, WordChange>();
  for (const { unit, how } of changes) {
    const key = `${unit} ${how}`;
    found.set(key, { unit, how, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort(byUnit);
}

const hows = ['added', 'changed', 'removed'];

/** The order of a report. */
export function byUnit(one: WordChange, other: WordChange): number {
  return (
    wordUnits.indexOf(one.unit) - wordUnits.indexOf(other.unit) ||
    hows.indexOf(one.how) - hows.indexOf(other.how)
  );
}

/** A part of a page that changed. */
interface Changed {
  readonly how: WordChange['how'];
  /** Its words. */
  readonly key: string;
}

/** The changes without texts that were both removed and added: they are only somewhere else. */
export function withoutMoved<Item extends Changed>(changes: readonly Item[]): readonly Item[] {
  const numberOf = (how: Changed['how']): ReadonlyMap<string, number> => {
    const numbers = new Map<string, number>();
    for (const each of changes)
      if (each.how === how) numbers.set(each.key, (numbers.get(each.key) ?? 0) + 1);
    return numbers;
  };
  const [removed, added] = [numberOf('removed'), numberOf('added')];
  const moved = [...removed].map(([key, count]): [string, number] => [
    key,
    Math.min(count, added.get(key) ?? 0),
  ]);
  const left = { added: new Map(moved), removed: new Map(moved), changed: new Map() };
  return changes.filter(({ how, key }) => {
    const count = left[how].get(key) ?? 0;
    if (count > 0) left[how].set(key, count - 1);
    return count === 0;
  });
}
