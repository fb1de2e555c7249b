import { toPlainCharacters, type TextRange } from '../model/index.ts';

/** Signs of a text that was saved as UTF-8 and read as Windows-1252, such as `â€™` for an apostrophe. */
interface Misread extends TextRange {
  readonly written: string;
  /** What was meant, as it is typed on a keyboard. */
  readonly meant: string;
}

/** The characters of the bytes 0x80 to 0x9f in Windows-1252. */
const high = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** A first byte of UTF-8 and those that can follow it, as characters. */
const candidate = new RegExp(`[\\u00c2-\\u00f4][\\u0080-\\u00bf${high.slice(0, 32)}]{1,3}`, 'gu');

export function misreadIn(text: string): readonly Misread[] {
  return [...text.matchAll(candidate)].flatMap(({ 0: match, index }) => {
    for (let length = match.length; length > 1; length--) {
      const written = match.slice(0, length);
      const read = decoded(written);
      if (read === undefined) continue;
      const meant = toPlainCharacters(read).replace('\u2013', '-').replace('\u2014', ' - ');
      return [{ start: index, end: index + length, written, meant }];
    }
    return [];
  });
}

/** The one character that the bytes of some signs are in UTF-8; undefined if they are none. */
function decoded(signs: string): string | undefined {
  const bytes = [...signs].map((sign) => {
    const index = high.indexOf(sign);
    return index < 0 ? sign.charCodeAt(0) : 0x80 + index;
  });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return [...text].length === 1 ? text : undefined;
  } catch {
    return undefined;
  }
}
