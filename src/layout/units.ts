import LineBreaker from 'linebreak';
import type { Content } from './content.ts';
import type { Type } from './typeset.ts';

/** What stays together on a line: a word with the spaces after it, and a tab or break at its end. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** With and without its trailing spaces, which may extend past the edge. */
  readonly width: number;
  readonly bareWidth: number;
  /** The height of its text, without images, and that of its highest image. */
  readonly ascent: number;
  readonly descent: number;
  readonly imageHeight: number;
  /** What is at its end. */
  readonly ends: 'tab' | 'line' | 'page' | 'column' | undefined;
}

/** A stretch of one type. */
interface Piece {
  readonly text: string;
  readonly type: Type;
}

/** Divides the content of a paragraph where its lines may end. */
export function toUnits(content: Content): readonly Unit[] {
  const { text, spans, images, breaks } = content;
  const units: Unit[] = [];
  let span = 0;
  let start = 0;
  const add = (end: number): void => {
    const last = text[end - 1];
    const ends =
      last === '\t' ? 'tab' : last === '\n' ? (breaks.get(end - 1) ?? 'line') : undefined;
    const textEnd = ends === undefined ? end : end - 1;
    const pieces: Piece[] = [];
    let [width, bareWidth, ascent, descent, imageHeight] = [0, 0, 0, 0, 0];
    for (let at = start; at < end;) {
      const { end: spanEnd, type } = spans[span] ?? { end, type: undefined };
      if (!type) break;
      const to = Math.min(spanEnd, end);
      const piece = text.slice(at, Math.min(to, textEnd));
      pieces.push({ text: piece, type });
      const image = images.get(at);
      const trailing = /^(.*?) +$/s.exec(piece)?.[1];
      const before = width;
      width += image ? image.width : type.widthOf(piece);
      if (trailing === undefined && piece !== '') bareWidth = width;
      else if (trailing) bareWidth = before + type.widthOf(trailing);
      if (image) imageHeight = Math.max(imageHeight, image.height);
      else {
        const height = type.heightOf(piece);
        ascent = Math.max(ascent, height.ascent);
        descent = Math.max(descent, height.descent);
      }
      at = to;
      if (spanEnd <= end) span += 1;
    }
    units.push({ start, end, pieces, width, bareWidth, ascent, descent, imageHeight, ends });
    start = end;
  };
  for (const end of lineBreaks(text)) if (end > start) add(end);
  return units;
}

/** The places where a line may end, after every tab and break at least. */
export function* lineBreaks(text: string): Generator<number> {
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    for (let at = from; at < next.position; at += 1)
      if (text[at] === '\t' || text[at] === '\n') yield at + 1;
    yield next.position;
    from = next.position;
  }
}
