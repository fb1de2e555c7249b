/** Compares two texts by code units, independent of locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Compares by a text, ignoring case; texts that differ only in case are ordered with capitals first. */
export function byText<Item>(textOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    return compare(one.toLowerCase(), other.toLowerCase()) || compare(one, other);
  };
}
