import { decodeString } from 'micromark-util-decode-string';

/** Something in a text that Markdown or HTML would read as a mark, and nothing else does. */
interface Mark {
  readonly pattern: RegExp;
  /** What is left of it in plain text. */
  readonly plain: string | ((whole: string) => string);
}

/** In the order in which they are taken out. */
const marks: readonly Mark[] = [
  { pattern: /!?\[([^[\]]*)\]\([^()\s]*\)/g, plain: '$1' },
  { pattern: /(?<!\s)\s*\[\^[^[\]\s]+\]/g, plain: '' },
  {
    pattern: /<\/?(?:a|abbr|b|br|code|div|em|i|img|kbd|p|s|span|strong|sub|sup|u)\b[^<>]*>/gi,
    plain: '',
  },
  { pattern: /(?<![*\\])\*\*(?=[^\s*])([^*]*[^\s*])\*\*(?!\*)/g, plain: '$1' },
  { pattern: /(?<![\w*\\])\*(?=[^\s*])([^*]*[^\s*])\*(?![\w*])/g, plain: '$1' },
  { pattern: /(?<![\w\\])(_{1,2})(?=[^\s_])([^_]*[^\s_])\1(?!\w)/g, plain: '$2' },
  { pattern: /(?<!`)(`{1,2})(?!`)([^`]+)\1(?!`)/g, plain: '$2' },
  { pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/gi, plain: decodeString },
];

/** Nothing but references is a mark in an address. */
function marksOf(text: string): readonly Mark[] {
  return /^[a-z]+:\/\/\S*$/i.test(text.trim()) ? marks.slice(-1) : marks;
}

/** The first mark in a text that is shown as it is written. */
export function markIn(
  text: string,
): { readonly written: string; readonly index: number } | undefined {
  const found = marksOf(text).flatMap(({ pattern, plain }) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: whole }) => typeof plain === 'string' || plain(whole) !== whole)
      .map(({ 0: whole, index }) => ({
        written: whole.trim(),
        index: index + whole.length - whole.trimStart().length,
      })),
  );
  return found.sort((a, b) => a.index - b.index)[0];
}

/** A text without the marks of Markdown and HTML. */
export function toPlainText(text: string): string {
  let plain = text;
  for (const mark of marksOf(text))
    plain =
      typeof mark.plain === 'string'
        ? plain.replace(mark.pattern, mark.plain)
        : plain.replace(mark.pattern, mark.plain);
  return plain;
}

/** Control characters, which no program shows; tabs and line ends are none. */
export const controlCharacters = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
