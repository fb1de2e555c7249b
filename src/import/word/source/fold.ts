/**
 * A character as it is compared: Word and Markdown write spaces, quotation marks and hyphens differently, and
 * invisible ones do not count.
 */
export function fold(character: string): string {
  const plain = folded.get(character);
  if (plain !== undefined) return plain;
  return /^\s$/.test(character) ? ' ' : character;
}

const folded: ReadonlyMap<string, string> = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201a', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u201e', '"'],
  ['\u2011', '-'],
  ['\u00ad', ''],
  ['\u200b', ''],
  ['\u200e', ''],
  ['\u200f', ''],
  ['\ufeff', ''],
]);
