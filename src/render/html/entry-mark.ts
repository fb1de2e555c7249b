/** An attribute with the registry entry that an element shows: `resource handbook-2018`. */
interface EntryMark {
  readonly dataEntry?: string;
}

/** Marks the elements that show entries of a kind; no mark where lines are not shown either. */
export function entryMarks(
  { hasLines }: { readonly hasLines?: boolean },
  kind: 'resource' | 'contact',
): (id: string) => EntryMark {
  return (id) => (hasLines ? { dataEntry: `${kind} ${id}` } : {});
}
