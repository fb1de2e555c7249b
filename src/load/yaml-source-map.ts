import type { SourceMap } from './markdown-source-map.ts';

/**
 * Maps a string of YAML to the scalar that it was read from: plain, in quotation marks, folded (`>`) or
 * literal (`|`). White space around the end of a line is mapped as one.
 *
 * @param range of the scalar, its quotation marks or the `>` included
 * @returns undefined if the scalar does not say the string
 */
export function mapScalar(
  value: string,
  text: string,
  [start, end]: readonly [start: number, end: number],
): SourceMap | undefined {
  const written = text.slice(0, end);
  const sign = written.charAt(start);
  const isBlock = sign === '|' || sign === '>';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = start;
  if (isBlock) at += lengthOf(/[^\r\n]*/y, written, start);
  else if (sign === '"' || sign === "'") at += 1;
  while (starts.length < value.length) {
    const found = nextUnits(value, starts.length, written, at, sign);
    if (!found) return undefined;
    for (let unit = 0; unit < found.units; unit++) {
      starts.push(at);
      ends.push(at + found.length);
    }
    at += found.length;
  }
  return { starts, ends };
}

/** How many units of the value come next, and how many characters they are written in. */
interface Found {
  readonly units: number;
  readonly length: number;
}

const escape = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U([\dA-Fa-f]{8})|[^\r\n])/y;
const escapedLineEnd = /\\(?:\r\n|\n|\r)[ \t]*/y;
const gap = /[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)+/y;

function nextUnits(
  value: string,
  unit: number,
  written: string,
  at: number,
  sign: string,
): Found | undefined {
  if (sign === '"' && written.charAt(at) === '\\') {
    const lineEnd = lengthOf(escapedLineEnd, written, at);
    if (lineEnd > 0) return { units: 0, length: lineEnd };
    escape.lastIndex = at;
    const [whole, astral] = escape.exec(written) ?? [];
    if (whole === undefined) return undefined;
    const isPair = astral !== undefined && Number.parseInt(astral, 16) > 0xffff;
    return { units: isPair ? 2 : 1, length: whole.length };
  }
  // Not at each of many blanks, which would take quadratic time.
  const mayBeGap = !/[ \t]/.test(written.charAt(at - 1)) || /[\r\n]/.test(written.charAt(at));
  const length = mayBeGap ? lengthOf(gap, written, at) : 0;
  if (length > 0) {
    const blank = lengthOf(/[ \t\n]*/y, value, unit);
    const lineEnds = written.slice(at, at + length).match(/\r\n|\n|\r/g)?.length ?? 0;
    // One line end is a space, more are one line end fewer; in block scalars indentation may count too.
    const isBlock = sign === '|' || sign === '>';
    return { units: isBlock ? blank : Math.max(1, lineEnds - 1), length };
  }
  if (value.charAt(unit) !== written.charAt(at)) return undefined;
  return { units: 1, length: sign === "'" && written.startsWith("''", at) ? 2 : 1 };
}

function lengthOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0].length ?? 0;
}
