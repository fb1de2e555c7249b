import type { View } from './view.ts';

/** An attribute with the registry entry that an element shows: `resource handbook-2018`. */
interface EntryMark {
  readonly dataEntry?: string;
}

/** Marks the elements that show entries of a kind, for a preview alone. */
export function entryMarks(
  { hasLines, isServed }: Pick<View, 'hasLines' | 'isServed'>,
  kind: 'resource' | 'contact' | 'fact',
): (id: string) => EntryMark {
  return (id) => (hasLines || isServed ? { dataEntry: `${kind} ${id}` } : {});
}
