import { textOf, type Sentence } from '../recorded-facts.ts';
import { below, toTextBox, type Box, type Measure, type TextBox } from './page-box.ts';
import { leading, styles } from './type.ts';

/** A sentence with its source, which is a link. */
export interface SourcedBox extends TextBox {
  readonly pieces: readonly Piece[];
  readonly href: string;
}

/** A part of a line. */
interface Piece extends TextBox {
  readonly isLink: boolean;
}

/** Stacks sentences. */
export function toSourced(
  measure: Measure,
  { x, y, width }: Omit<Box, 'height'>,
  sentences: readonly Sentence[],
): readonly SourcedBox[] {
  let top = y;
  return sentences.map((sentence) => {
    const box = toTextBox(measure, { x, y: top, width }, textOf(sentence), styles.fact);
    top = below(box);
    return { ...box, pieces: toPieces(measure, box, sentence), href: sentence.source.href };
  });
}

/** The lines of a sentence, cut before and after its source. */
function toPieces(measure: Measure, box: TextBox, { before, source }: Sentence): readonly Piece[] {
  const { text, style, width } = box;
  const [start, end] = [before.length, before.length + source.text.length];
  const height = style.size * leading;
  let from = 0;
  return measure.lines(text, style, width).flatMap((line, index) => {
    const to = from + line.length;
    const cuts = [from, Math.min(Math.max(start, from), to), Math.min(Math.max(end, from), to), to];
    let { x } = box;
    const pieces = [0, 1, 2].flatMap((part): Piece[] => {
      const words = text.slice(cuts[part], cuts[part + 1]);
      if (words === '') return [];
      const isLink = part === 1;
      const look = isLink ? styles.source : style;
      const piece = { x, y: box.y + index * height, height, text: words, style: look };
      const wide = measure.width(words, look);
      x += wide;
      return [{ ...piece, width: wide + 0.5, isLink }];
    });
    from = to;
    return pieces;
  });
}
