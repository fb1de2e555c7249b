/** Punctuation of languages that put no space behind it, or none that Markdown knows. */
const foreignSign =
  /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\u060c\u061b\u061f\u06d4]/u;

/**
 * The address at the start of a bare one: GitHub's Markdown ends it at the next space alone, so that in Chinese, Japanese or
 * Arabic it takes in the text behind it.
 */
export function literalAddress(found: string): string {
  const end = found.search(foreignSign);
  if (end === -1) return found;
  const own = found.slice(0, end);
  return own.includes('(') ? own : own.replace(/\)+$/, '');
}
