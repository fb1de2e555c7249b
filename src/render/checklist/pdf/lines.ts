/**
 * Breaks a text into lines at spaces, but not at hyphens, so that acronyms such as `X-RAY` stay whole. A word that is
 * wider than a line is broken at the end of the line. A line keeps the space that it ends with, which separates words
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
  for (const word of text.split(/[ \t]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(`${line} `);
    const pieces = toPieces(word, width, widthOf);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
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
