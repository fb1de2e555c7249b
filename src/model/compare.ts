/** Compares two texts by code unit, so that no locale matters. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Compares by a text, upper and lower case alike. Where these are equal, capitals come first, so that
 * no order depends on where the entries came from.
 */
export function byText<Item>(textOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    return compare(one.toLowerCase(), other.toLowerCase()) || compare(one, other);
  };
}
