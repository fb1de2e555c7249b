/** The items with the key of an earlier one, each with the first that has it. */
export function* duplicates<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
): Iterable<readonly [item: Item, first: Item]> {
  const firsts = new Map<string, Item>();
  for (const item of items) {
    const first = firsts.get(keyOf(item));
    if (first === undefined) firsts.set(keyOf(item), item);
    else yield [item, first];
  }
}
