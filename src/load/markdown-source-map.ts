import { decodeString } from 'micromark-util-decode-string';

/** Where each UTF-16 unit of a text is written: unit `n` from `starts[n]` to `ends[n]`, -1 if not known. */
export interface SourceMap {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** A piece of a text, and the offsets between which its node is written. */
export interface Piece {
  readonly text: string;
  /** Absent if the node has no place; the piece is then looked for where the last one ended. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Whether each unit is mapped to the whole node, as for code. */
  readonly isWhole?: boolean;
}

/**
 * Maps the pieces of a text to the Markdown that they were made of.
 *
 * @param quotes how many block quotes are around the text
 */
export function mapPieces(pieces: readonly Piece[], markdown: string, quotes: number): SourceMap {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const starts = new Int32Array(length).fill(-1);
  const ends = new Int32Array(length).fill(-1);
  let at = -1;
  let done = 0;
  for (const { text, start, end, isWhole = false } of pieces) {
    at = start ?? at;
    const isKnown = text === '' || (isWhole && end !== undefined);
    const found = isKnown || at < 0 ? undefined : alignAfterMarks(text, markdown, at, quotes);
    const next = done + text.length;
    if (isWhole) {
      starts.fill(start ?? found?.starts[0] ?? -1, done, next);
      ends.fill(end ?? found?.ends[text.length - 1] ?? -1, done, next);
    } else if (found) {
      starts.set(found.starts, done);
      ends.set(found.ends, done);
    }
    done = next;
    at = end ?? found?.ends[text.length - 1] ?? at;
  }
  return { starts, ends };
}

/** Skips marks, since a node that was split off another may have no place, or one that begins too early. */
function alignAfterMarks(
  text: string,
  markdown: string,
  at: number,
  quotes: number,
): SourceMap | undefined {
  const marks = lengthOf(/[#|*_~[\]<>\s]*/y, markdown, at);
  for (let skipped = 0; skipped <= marks; skipped++) {
    const found = align(text, markdown, at + skipped, quotes);
    if (found) return found;
  }
  return undefined;
}

/**
 * Finds each unit of a text in the Markdown from an offset on. The two differ where a line goes on after
 * `>` or indentation, in escapes such as `\*`, and in references such as `&amp;`.
 */
function align(
  value: string,
  markdown: string,
  from: number,
  quotes: number,
): SourceMap | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = from;
  while (starts.length < value.length) {
    const unit = starts.length;
    if (isPlain(value, unit, markdown, at)) {
      starts.push(at);
      ends.push(at + 1);
      at += 1;
      continue;
    }
    const found = nextUnits(value, unit, markdown, at, quotes);
    if (!found) return undefined;
    // A reference such as `&ngE;` may be several units; all of them are written there.
    for (let count = 0; count < found.units; count++) {
      starts.push(found.start);
      ends.push(found.end);
    }
    at = found.end;
  }
  return { starts, ends };
}

/** Some units of a value, and between which offsets of the Markdown they are written. */
interface Found {
  readonly units: number;
  readonly start: number;
  readonly end: number;
}

const lineEnd = /\r\n|\n|\r/y;
const blanksBeforeLineEnd = /[ \t]+(?=[\r\n])/y;
const reference = /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/iy;
const escape = /\\[!-/:-@[-`{-~]/y;

/** Whether a unit is written as itself, which nearly all are. */
function isPlain(value: string, unit: number, markdown: string, at: number): boolean {
  const code = value.charCodeAt(unit);
  if (code !== markdown.charCodeAt(at)) return false;
  if (code === 0x20) return !isAfterLineEnd(value, unit);
  // `&`, `>` and `\` may be more than themselves.
  if (code > 0x20 && code < 0x7f) return code !== 0x26 && code !== 0x3e && code !== 0x5c;
  return !/\s/.test(value.charAt(unit));
}

function nextUnits(
  value: string,
  unit: number,
  markdown: string,
  from: number,
  quotes: number,
): Found | undefined {
  const blanks = value.startsWith('\n', unit) || value.startsWith('\r', unit);
  const start = from + (blanks ? lengthOf(blanksBeforeLineEnd, markdown, from) : 0);
  if (!isAfterLineEnd(value, unit)) return match(value, unit, markdown, start);
  return lineStartsOf(markdown, start, quotes)
    .map((lineStart) => match(value, unit, markdown, lineStart))
    .find((found) => found !== undefined);
}

function match(value: string, unit: number, markdown: string, start: number): Found | undefined {
  for (const pattern of [escape, reference]) {
    const length = lengthOf(pattern, markdown, start);
    const decoded = length > 0 ? decodeString(markdown.slice(start, start + length)) : '';
    if (length > 0 && decoded.length < length && value.startsWith(decoded, unit))
      return { units: decoded.length, start, end: start + length };
  }
  const end = lengthOf(lineEnd, markdown, start);
  if (end > 0 && value.startsWith(markdown.slice(start, start + end), unit))
    return { units: end, start, end: start + end };
  const [is, wanted] = [markdown[start], value[unit]];
  if (is === undefined || (is !== wanted && !(is === '\0' && wanted === '\ufffd')))
    return undefined;
  return { units: 1, start, end: start + 1 };
}

/**
 * Where a continuation line may start: after the marks of all its block quotes, or of fewer where its author
 * left some out.
 */
function lineStartsOf(markdown: string, from: number, quotes: number): readonly number[] {
  // The offset itself too: a line end that was written as a reference, such as `&#10;`, starts no line.
  const lineStarts = [from];
  let at = from;
  for (let marks = 0; marks <= quotes; marks++) {
    at += lengthOf(/[ \t]*/y, markdown, at);
    lineStarts.unshift(at);
    if (markdown[at] !== '>') break;
    at += 1;
  }
  return lineStarts;
}

function isAfterLineEnd(value: string, unit: number): boolean {
  return value[unit - 1] === '\n' || (value[unit - 1] === '\r' && value[unit] !== '\n');
}

function lengthOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0].length ?? 0;
}
