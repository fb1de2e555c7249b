/**
 * Compares by a text: by code units, small and capital letters alike. Where these are the same, capitals
 * come first, so that no order depends on where the entries came from.
 */
export function byText<Item>(textOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    return compare(one.toLowerCase(), other.toLowerCase()) || compare(one, other);
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
