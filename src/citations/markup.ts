/**
 * Tags of titles: those of CSL-JSON, and those that registries of DOIs send.
 *
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
const tags = /<\/?(?:(?:jats|mml):[a-z-]+|i|b|u|em|strong|sub|sup|scp?|span)(?:\s[^<>]{0,200})?>/gi;

/** What tags mean; others, such as `<span class="nocase">`, say nothing to readers. */
const meanings = {
  emphasis: /^<(?:(?:jats:)?(?:i|italic|b|bold|u|em|strong|scp?)\b|span\s.*small-caps)/i,
  'superscript or subscript': /^<(?:jats:|mml:m)?su[bp]\b/i,
  math: /^<mml:math\b/i,
} as const;

/** What a text loses as plain text. */
type LostMarkup = keyof typeof meanings;

/** The markup with a meaning that a value of CSL-JSON has, also further down. */
export function lostMarkup(value: unknown): readonly LostMarkup[] {
  const found = (JSON.stringify(value) ?? '').match(tags) ?? [];
  const kinds = ['emphasis', 'superscript or subscript', 'math'] as const;
  return kinds.filter((kind) => found.some((tag) => meanings[kind].test(tag)));
}

/** A text without its tags. */
export function withoutTags(text: string): string {
  return text.replace(tags, '');
}

/** The commands that are left of LaTeX where the library doesn't know them, such as `\sim`. */
export function latexCommandsIn(text: string): readonly string[] {
  return [...new Set(text.match(/\\[A-Za-z]{2,}/g))];
}
