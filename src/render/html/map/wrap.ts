/**
 * Breaks a text into lines that fit the width in any common font, since the reader's font is unknown. Longer words
 * are broken. A space between two lines is at the end of the first, so that the joined lines are the text.
 *
 * @param width in units of the font size
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (widthOf((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line);
    const broken = breakWord(piece, width);
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1) ?? '';
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The width of the widest piece of a text that `wrap` does not break. */
export function widestPiece(text: string): number {
  return Math.max(0, ...piecesOf(text).map((piece) => widthOf(piece.trimEnd())));
}

/** The maximum width of a text, in units of the font size. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0);
}

/** Words with the space after them; a line may also end after a hyphen or slash. */
function piecesOf(text: string): readonly string[] {
  return (
    text
      .replace(/\u00ad/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .match(/[^\s/-]*[/-]+ ?|[^\s/-]+ ?| /g) ?? []
  );
}

/** A word in pieces that fit, of at least one letter. */
function breakWord(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  // A letter, its combining marks, and everything joined to it by U+200D.
  for (const letter of word.match(/\P{M}(?:\p{M}|\u200d\P{M}?)*|\p{M}+/gu) ?? []) {
    if (piece !== '' && letter !== ' ' && widthOf(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** About the maximum width of a letter in Verdana, DejaVu Sans, Segoe UI and similar fonts. */
function widthOfLetter(letter: string): number {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0;
  if (/[ijl.,:;'|!I ]/.test(letter)) return 0.35;
  if (/[frt()[\]{}"/-]/.test(letter)) return 0.44;
  if (/[mwMW@%&]/.test(letter)) return 0.95;
  if (/[A-Z]/.test(letter)) return 0.72;
  if (/[\u0020-\u007e]/.test(letter)) return 0.61;
  if (/[\u00a0-\u024f\u0370-\u03ff\u0400-\u052f\u0590-\u06ff]/.test(letter)) return 0.85;
  return 1.2;
}
