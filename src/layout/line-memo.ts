import type { Content } from './content.ts';
import { toLines, type Line, type LineShape } from './lines.ts';

/** The lines of contents that were broken before, by what they depend on. */
export type LineMemo = Map<string, readonly Line[]>;

/** Breaks a content into lines, or takes those of an equal one. */
export function linesOf(content: Content, shape: LineShape, memo: LineMemo): readonly Line[] {
  const key = keyOf(content, shape);
  const known = memo.get(key);
  if (known) return known;
  const lines = toLines(content, shape);
  memo.set(key, lines);
  return lines;
}

function keyOf(
  { text, spans, images, breaks, notes, bookmarks }: Content,
  shape: LineShape,
): string {
  const { label, type, ...numbers } = shape;
  return JSON.stringify([
    text,
    spans.map(({ end, type: { key } }) => [end, key]),
    [...images],
    [...breaks],
    notes,
    bookmarks,
    label && [label.text, label.type.key, label.follow],
    type.key,
    numbers,
  ]);
}
