import { PDFNumber, type PDFDict } from 'pdf-lib';
import { entryOf, listOf, type PdfObjects } from '../../files/index.ts';

/** A place on a page, in points from its lower left corner. */
export interface Rectangle {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The place of an annotation; undefined if it has none. */
export function rectangleOf(
  annotation: PDFDict,
  resolve: PdfObjects['resolve'],
): Rectangle | undefined {
  const [a, b, c, d] = listOf(resolve(entryOf(annotation, 'Rect'))).map((each) => {
    const number = resolve(each);
    return number instanceof PDFNumber ? number.asNumber() : Number.NaN;
  });
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const rectangle = {
    left: Math.min(a, c),
    bottom: Math.min(b, d),
    right: Math.max(a, c),
    top: Math.max(b, d),
  };
  return Object.values(rectangle).every(Number.isFinite) ? rectangle : undefined;
}

/** How far apart two places are; 0 if they overlap. */
export function distance(a: Rectangle, b: Rectangle): number {
  const across = Math.max(0, a.left - b.right, b.left - a.right);
  const down = Math.max(0, a.bottom - b.top, b.bottom - a.top);
  return Math.hypot(across, down);
}
