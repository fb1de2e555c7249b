/** A word of a text: `W-LAN` has two parts, and is `wlan` as a whole. */
interface Word {
  readonly start: number;
  readonly end: number;
  /** All parts together, in lower case and without accents. */
  readonly whole: string;
  /** The parts, in the same form; one for a simple word. */
  readonly parts: readonly string[];
}

/** Letters and digits, joined by hyphens and the like, in Hebrew by the marks of acronyms; optional hyphens are no part of a word. */
const word =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:(?:[-\u2010-\u2013&+'\u2019./\u05f3\u05f4]|(?<=[\u05d0-\u05ea])")[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\u00ad]*)*/gu;

/** Characters of scripts that put no spaces between words: Chinese, Japanese, Thai, Lao, Khmer and Burmese. */
const unspaced =
  '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3041-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}]';
const hasUnspaced = new RegExp(unspaced, 'u');
const unspacedParts = new RegExp(
  `${unspaced}[\\p{M}\\uff9e\\uff9f]*|[^${unspaced.slice(1, -1)}]+`,
  'gu',
);

/** Whether a word is a character of a script without spaces. */
export function isUnspaced(word: string): boolean {
  return hasUnspaced.test(word);
}

/** The words of a text, in order. Where there are no spaces between words, each character is one. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(word)].flatMap(({ 0: found, index }) => {
    if (!hasUnspaced.test(found)) return [toWord(found, index)];
    return [...found.matchAll(unspacedParts)].flatMap(({ 0: part, index: at }) => {
      const start = index + at;
      if (!hasUnspaced.test(part))
        return wordsIn(part).map((each) => ({
          ...each,
          start: start + each.start,
          end: start + each.end,
        }));
      // Accents of other letters are no part of a word, but here they make another one.
      const whole = part.normalize('NFKC');
      return [{ start, end: start + part.length, whole, parts: [whole] }];
    });
  });
}

function toWord(found: string, start: number): Word {
  const parts = found
    .split(/[^\p{L}\p{N}\p{M}\u00ad]+/u)
    .map(plain)
    .filter((part) => part !== '');
  return { start, end: start + found.length, whole: parts.join(''), parts };
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
    .toLowerCase()
    .replaceAll('ß', 'ss');
}
