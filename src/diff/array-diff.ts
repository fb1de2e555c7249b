import { diffArrays } from 'diff';

/** Beyond so many edits two lists are different as a whole: the time grows with their square. */
const maxEdits = 2_000;

/** Values that both lists have, or only the earlier or later one. */
interface Stretch<Value> {
  readonly how: 'same' | 'inserted' | 'deleted';
  readonly values: readonly Value[];
}

/** Stretches of equal, deleted and inserted values, in order; the whole lists if they share little. */
export function arrayDiff<Value>(
  before: readonly Value[],
  after: readonly Value[],
): readonly Stretch<Value>[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: maxEdits });
  if (!changes)
    return [
      { how: 'deleted', values: before },
      { how: 'inserted', values: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    how: added ? 'inserted' : removed ? 'deleted' : 'same',
    values: value,
  }));
}
