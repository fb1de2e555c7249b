/** The words of a text, with how often each occurs. */
export type Words = ReadonlyMap<string, number>;

export function wordsOf(text: string): Words {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

export function joined(all: readonly Words[]): Words {
  const words = new Map<string, number>();
  for (const each of all)
    for (const [word, count] of each) words.set(word, (words.get(word) ?? 0) + count);
  return words;
}

/** How much of both texts they have in common, from 0 to 1. */
export function similarity(a: Words, b: Words): number {
  const all = sizeOf(a) + sizeOf(b);
  return all === 0 ? 0 : (2 * common(a, b)) / all;
}

/** How much of a text is in another one, from 0 to 1. */
export function containment(part: Words, whole: Words): number {
  const size = sizeOf(part);
  return size === 0 ? 0 : common(part, whole) / size;
}

function common(a: Words, b: Words): number {
  let shared = 0;
  for (const [word, count] of a) shared += weightOf(word) * Math.min(count, b.get(word) ?? 0);
  return shared;
}

function sizeOf(words: Words): number {
  let size = 0;
  for (const [word, count] of words) size += weightOf(word) * count;
  return size;
}

/** Long words say more about a text than signs do. */
function weightOf(word: string): number {
  return Math.min(8, word.length);
}
