/** The words of a text. */
export interface Words {
  /** How often each occurs. */
  readonly counts: ReadonlyMap<string, number>;
  /** How much they weigh together. */
  readonly size: number;
}

export function wordsOf(text: string): Words {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return toWords(counts);
}

export function joined(all: readonly Words[]): Words {
  const counts = new Map<string, number>();
  for (const each of all)
    for (const [word, count] of each.counts) counts.set(word, (counts.get(word) ?? 0) + count);
  return toWords(counts);
}

/** @param counts words, or rows of them, with how often each occurs */
export function toWords(counts: ReadonlyMap<string, number>): Words {
  let size = 0;
  for (const [word, count] of counts) size += weightOf(word) * count;
  return { counts, size };
}

/** How much of both texts they have in common, from 0 to 1. */
export function similarity(a: Words, b: Words): number {
  const all = a.size + b.size;
  return all === 0 ? 0 : (2 * common(a, b)) / all;
}

/** The most that `similarity` can be, from the sizes alone. */
export function mostSimilarity(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * Math.min(a, b)) / (a + b);
}

/** How much of a text is in another one, from 0 to 1. */
export function containment(part: Words, whole: Words): number {
  return part.size === 0 ? 0 : common(part, whole) / part.size;
}

function common(a: Words, b: Words): number {
  const [less, more] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of less.counts)
    shared += weightOf(word) * Math.min(count, more.counts.get(word) ?? 0);
  return shared;
}

/** Long words say more about a text than signs do. */
function weightOf(word: string): number {
  return Math.min(8, word.length);
}
