/** A word as it stands in a text: `W-LAN` has two parts, and is `wlan` as a whole. */
interface Word {
  readonly start: number;
  readonly end: number;
  /** The parts run together, in small letters and without accents. */
  readonly whole: string;
  /** The same of each part; one where the word is not joined of several. */
  readonly parts: readonly string[];
}

/** Letters and digits, joined by what stands inside words. */
const word = /[\p{L}\p{N}\p{M}]+(?:[-\u2010-\u2013&+'\u2019./][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text, in their order. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => {
    const parts = found
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .map(plain)
      .filter((part) => part !== '');
    return { start: index, end: index + found.length, whole: parts.join(''), parts };
  });
}

/** Everything by which a text is found: its words, and the parts of those that are joined. */
export function termsOf(text: string): string[] {
  return wordsIn(text).flatMap(({ whole, parts }) =>
    parts.length > 1 ? [whole, ...parts] : [whole],
  );
}

/** A name without what stands between its words. */
export function nameOf(text: string): string {
  return wordsIn(text)
    .map(({ whole }) => whole)
    .join('');
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
