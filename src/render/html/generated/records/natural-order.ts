/** Compares texts in natural order: numbers in them by value, everything else by code units, in any locale. */
export function compareNaturally(one: string, other: string): number {
  const [left, right] = [toParts(one), toParts(other)];
  for (const [index, part] of left.entries()) {
    const order = comparePart(part, right[index]);
    if (order !== 0) return order;
  }
  return left.length - right.length || compare(one, other);
}

/** Alternating text and numbers, text first. */
function toParts(text: string): readonly string[] {
  return text.split(/(\d+(?:\.\d+)?)/);
}

function comparePart(one: string, other: string | undefined): number {
  if (other === undefined) return 1;
  const isNumber = /^\d/.test(one) && /^\d/.test(other);
  return isNumber ? compare(Number(one), Number(other)) : compare(one, other);
}

function compare<Value extends string | number>(one: Value, other: Value): number {
  return one < other ? -1 : Number(one > other);
}
