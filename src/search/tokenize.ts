/** A word of a text: `W-LAN` has two parts, and is `wlan` as a whole. */
interface Word {
  readonly start: number;
  readonly end: number;
  /** All parts together, in lower case and without accents. */
  readonly whole: string;
  /** The parts, in the same form; one for a simple word. */
  readonly parts: readonly string[];
}

/** Letters and digits, joined by hyphens and the like; optional hyphens are no part of a word. */
const word =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:[-\u2010-\u2013&+'\u2019./][\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\u00ad]*)*/gu;

/** The words of a text, in order. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => {
    const parts = found
      .split(/[^\p{L}\p{N}\p{M}\u00ad]+/u)
      .map(plain)
      .filter((part) => part !== '');
    return { start: index, end: index + found.length, whole: parts.join(''), parts };
  });
}

/** The search terms of a text: its words, and the parts of compound words. */
export function termsOf(text: string): string[] {
  return wordsIn(text).flatMap(({ whole, parts }) =>
    parts.length > 1 ? [whole, ...parts] : [whole],
  );
}

/** A name without spaces and punctuation. */
export function nameOf(text: string): string {
  return wordsIn(text)
    .map(({ whole }) => whole)
    .join('');
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .toLowerCase();
}
