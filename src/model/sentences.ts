import type { Messages } from '../locale/index.ts';

/** Full-width signs, which have their own space at one side. */
const endsWide =
  /[\u3000-\u3002\u3009\u300b\u300d\u300f\u3011\u3015\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f]$/u;
const startsWide = /^[\u3008\u300a\u300c\u300e\u3010\u3014\uff08]/u;

/** A text with a sign at its end, as a sentence has: its own, or the full stop of the language. */
export function asSentence({ say }: Pick<Messages, 'say'>, text: string): string {
  return /[.?!\u3002\uff01\uff1f\u061f\u06d4\u0964]$/u.test(text)
    ? text
    : say('join.sentence', { text });
}

/** The space between two texts on a line: none beside a full-width sign such as `。` or `（`, which has its own. */
export function gapBetween(before: string, after: string): '' | ' ' {
  return endsWide.test(before) || startsWide.test(after) ? '' : ' ';
}

/** Texts on one line; nothing for those that are empty. */
export function inOneLine(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .reduce((line, text) => (line === '' ? text : line + gapBetween(line, text) + text), '');
}
