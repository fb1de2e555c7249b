/**
 * Breaks a text into lines at its spaces, never at a hyphen, so that short forms such as `X-RAY` stay
 * whole. A word that is wider than a line is broken where the line ends. A line that ends at a space
 * keeps it: it keeps words apart for those who copy or hear the text.
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

/** A word in pieces, each as long as a line can hold but of one character at least. */
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
