import type { Content } from './content.ts';
import type { ParagraphLook } from './paragraph-look.ts';
import { afterTab, nextStop, type Stops } from './tab-stops.ts';
import type { Type } from './typeset.ts';
import { toUnits, type Unit } from './units.ts';

/** A line of a paragraph. */
export interface Line {
  /** In twips. */
  readonly height: number;
  /** The part below the letters, which may extend past the end of the page. */
  readonly overhang: number;
  /** The footnotes that it refers to, and the bookmarks that begin in it. */
  readonly notes: readonly string[];
  readonly bookmarks: readonly string[];
  /** What it ends with, besides the end of the line. */
  readonly ends: 'page' | 'column' | undefined;
}

/** What the lines of a content depend on. */
export interface LineShape extends Pick<
  ParagraphLook,
  'left' | 'right' | 'first' | 'line' | 'lineRule' | 'tabs'
> {
  /** From one edge of the text to the other. */
  readonly width: number;
  /** What comes before the first line: a bullet or a number. */
  readonly label: Label | undefined;
  /** The distance of tab stops. */
  readonly tabEvery: number;
  /** The type of an empty line. */
  readonly type: Type;
}

/** The label of an item of a list. */
export interface Label {
  readonly text: string;
  readonly type: Type;
  readonly follow: 'tab' | 'space' | 'nothing';
}

interface OpenLine {
  x: number;
  ascent: number;
  descent: number;
  imageHeight: number;
  /** Where its text ends. */
  end: number;
  isEmpty: boolean;
}

/** Breaks the content of a paragraph into lines. */
export function toLines(content: Content, shape: LineShape): readonly Line[] {
  const stops: Stops = { own: shape.tabs, left: shape.left, every: shape.tabEvery };
  const edge = Math.max(shape.width - shape.right, shape.left + 1);
  const units = toUnits(content);
  const ends: { line: OpenLine; ends: Line['ends'] }[] = [];
  let line: OpenLine = {
    x: firstX(shape, stops),
    ascent: 0,
    descent: 0,
    imageHeight: 0,
    end: 0,
    isEmpty: true,
  };
  const close = (kind: Line['ends']): void => {
    ends.push({ line, ends: kind });
    line = { x: shape.left, ascent: 0, descent: 0, imageHeight: 0, end: line.end, isEmpty: true };
  };
  const grow = ({ ascent, descent, imageHeight }: Unit): void => {
    line.ascent = Math.max(line.ascent, ascent);
    line.descent = Math.max(line.descent, descent);
    line.imageHeight = Math.max(line.imageHeight, imageHeight);
    line.isEmpty = false;
  };
  /** Breaks a word that is wider than the line between its characters. */
  const breakWord = (unit: Unit): void => {
    let at = unit.start;
    for (const { text, type } of unit.pieces)
      for (const character of text) {
        const width = type.widthOf(character);
        if (!line.isEmpty && character !== ' ' && line.x + width > edge) close(undefined);
        grow(unit);
        line.x += width;
        at += character.length;
        line.end = at;
      }
  };
  for (const [index, unit] of units.entries()) {
    if (index === 0 && leadingBreak(content)) continue;
    if (!line.isEmpty && line.x + unit.bareWidth > edge + slack) close(undefined);
    if (line.x + unit.bareWidth > edge + slack && unit.bareWidth > 0) breakWord(unit);
    else {
      grow(unit);
      line.x += unit.width;
    }
    line.end = unit.end;
    if (unit.ends === 'tab') {
      const stop = nextStop(line.x, stops);
      // A tab that leads over the edge begins a line; one at the edge ends its text there.
      if (stop.at > edge && stop.align === 'left' && line.x < edge) line.x = edge;
      else if (stop.at > edge + slack) close(undefined);
      else line.x = afterTab(line.x, widthUpToTab(units, index + 1), stop);
    } else if (unit.ends !== undefined) close(unit.ends === 'line' ? undefined : unit.ends);
  }
  const last = units.at(-1)?.ends;
  // The end of a paragraph stays with a break of the page before it.
  if (!line.isEmpty || ends.length === 0 || last === 'line') close(undefined);
  return ends.map((each, index) => {
    const start = ends[index - 1]?.line.end ?? 0;
    const end = index === ends.length - 1 ? Infinity : each.line.end;
    return toLine(each, marksIn(content, start, end), shape, index === 0);
  });
}

/** The break at the start of a text: it comes before the paragraph, and leaves no line behind. */
export function leadingBreak({ text, breaks }: Content): Line['ends'] {
  return text.length > 1 ? breaks.get(0) : undefined;
}

/** Rounding must not break a line that ends at the edge. */
const slack = 0.5;

function firstX(shape: LineShape, stops: Stops): number {
  const { label, left, first } = shape;
  const x = left + first;
  if (!label) return x;
  const end = x + label.type.widthOf(label.text);
  if (label.follow === 'nothing') return end;
  return label.follow === 'space' ? end + label.type.widthOf(' ') : nextStop(end - 0.01, stops).at;
}

/** The width of the text up to the next tab, or to the end of the paragraph. */
function widthUpToTab(units: readonly Unit[], from: number): number {
  let [sum, bareSum] = [0, 0];
  for (let index = from; index < units.length; index += 1) {
    const unit = units[index];
    if (!unit) break;
    bareSum = sum + unit.bareWidth;
    sum += unit.width;
    if (unit.ends !== undefined) break;
  }
  return bareSum;
}

function marksIn(
  { notes, bookmarks }: Content,
  start: number,
  end: number,
): Pick<Line, 'notes' | 'bookmarks'> {
  const within = (marks: Content['notes']): readonly string[] =>
    marks.filter(({ at }) => at >= start && at < end).map(({ name }) => name);
  return { notes: within(notes), bookmarks: within(bookmarks) };
}

function toLine(
  { line, ends }: { readonly line: OpenLine; readonly ends: Line['ends'] },
  marks: Pick<Line, 'notes' | 'bookmarks'>,
  shape: LineShape,
  isFirst: boolean,
): Line {
  const { height: empty } = shape.type;
  const label = isFirst ? shape.label?.type.height : undefined;
  const text = line.isEmpty ? empty : line;
  const ascent = Math.max(text.ascent, label?.ascent ?? 0);
  const descent = Math.max(text.descent, label?.descent ?? 0);
  const letters = Math.round(ascent + descent) || Math.round(empty.ascent + empty.descent);
  const height = Math.round(Math.max(ascent, line.imageHeight) + descent);
  return { ...marks, ends, ...spaced(height, letters, shape) };
}

/**
 * The height of a line by the rule of its paragraph: a multiple is one of the height of its letters.
 * ISO/IEC 29500-1, 17.3.1.33
 */
function spaced(
  height: number,
  letters: number,
  { line, lineRule }: LineShape,
): Pick<Line, 'height' | 'overhang'> {
  if (lineRule === 'exact') return { height: line, overhang: 0 };
  if (lineRule === 'atLeast') return { height: Math.max(line, height), overhang: 0 };
  const more = Math.floor((letters * line) / 240) - letters;
  return { height: Math.max(1, height + more), overhang: Math.max(0, more) };
}
