/** Texts on one line, with full stops between them. */
export function joinTexts(texts: readonly string[]): string {
  return texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text, index, all) => (index < all.length - 1 ? withStop(text) : text))
    .join(' ');
}

function withStop(text: string): string {
  return /[\p{L}\p{N})"\u201d'\u2019]$/u.test(text) ? `${text}.` : text;
}
