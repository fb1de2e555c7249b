/** A pattern for any of some words, the longest first; one that nothing matches where there are none. */
export function oneOf(words: readonly string[], gap = '\\s+'): string {
  if (words.length === 0) return '(?!)';
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => escaped(word).replace(/\s+/g, () => gap))
    .join('|');
}

export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** The signs of a word that begins or ends a figure. Scripts without upper case may write words and numbers together. */
export const cased = '\\p{Lu}\\p{Ll}';
