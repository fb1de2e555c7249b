import { lineBreaks } from '../../../layout/index.ts';

/**
 * Breaks a text into lines at spaces and between East Asian characters, but not at hyphens, so that acronyms such as
 * `X-RAY` stay whole. A word that is wider than a line is broken at the end of the line. A line keeps the space that it ends with, which separates words
 * when the text is copied or read aloud.
 *
 * @param widthOf the width of a text, in the unit of `width`
 */
export function toLines(
  text: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let gap = '';
  for (const { word, isEnd } of text.split(/[ \t]+/).flatMap(toWords)) {
    const longer = line === '' ? word : line + gap + word;
    const before = gap;
    gap = isEnd ? ' ' : '';
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line + before);
    const pieces = toPieces(word, width, widthOf);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

/** A word, and whether a space is after it. */
interface Word {
  readonly word: string;
  readonly isEnd: boolean;
}

/** Characters between which a line may end without a space; which of them, the Unicode Standard says. */
const eastAsian = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** What stays together on a line: a word, or less where it is East Asian. */
function toWords(word: string): readonly Word[] {
  if (!eastAsian.test(word)) return [{ word, isEnd: true }];
  const ends = [...lineBreaks(word)].filter(
    (at) => at === word.length || eastAsian.test(word.slice(at - 1, at + 1)),
  );
  return ends.map((end, index) => ({
    word: word.slice(ends[index - 1] ?? 0, end),
    isEnd: end === word.length,
  }));
}

/** A word in pieces, each as long as fits on a line, and at least one character. */
function toPieces(
  word: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
