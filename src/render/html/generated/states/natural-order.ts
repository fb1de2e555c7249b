/**
 * Compares texts as people count: numbers in them by their size, everything else by code units. No
 * locale plays a part.
 */
export function compareNaturally(one: string, other: string): number {
  const [left, right] = [toParts(one), toParts(other)];
  for (const [index, part] of left.entries()) {
    const order = comparePart(part, right[index]);
    if (order !== 0) return order;
  }
  return left.length - right.length || compare(one, other);
}

/** Text and numbers in turn, text first. */
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
