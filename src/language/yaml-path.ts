import type { DataPath } from '../model/index.ts';

/** Where in the data of a YAML text a key is, or is being written. */
export interface KeyPlace {
  /** The way to the map that the key belongs to; an entry of a list counts as its first. */
  readonly path: DataPath;
  /** The other keys of that map. */
  readonly siblings: readonly string[];
}

interface Line {
  /** The column of its key, and of the dash before it. */
  readonly column: number;
  readonly dash: number | undefined;
  readonly key: string | undefined;
}

/** Reads lines as they are, since what is being written is often no YAML yet. */
export function keyPlaceAt(lines: readonly string[], index: number): KeyPlace {
  const own = toLine(lines[index] ?? '');
  const above = lines.slice(0, index).reverse().map(toLine);
  const siblings = [
    ...keysOf(own.dash === undefined ? above : [], own.column, true),
    ...keysOf(lines.slice(index + 1).map(toLine), own.column, false),
  ];
  const path: (string | number)[] = [];
  let { column } = own;
  // The column of the dash of the list that is being left, if any.
  let list = own.dash;
  if (list !== undefined) path.unshift(0);
  for (const line of above) {
    if (line.key === undefined && line.dash === undefined) continue;
    const isParent = list === undefined ? line.column < column : line.column <= list;
    const isFirst = list === undefined && line.column === column && line.dash !== undefined;
    if (isParent && line.key !== undefined) {
      path.unshift(line.key);
      ({ column } = line);
      list = undefined;
    }
    if ((isFirst || (isParent && line.key !== undefined)) && line.dash !== undefined) {
      path.unshift(0);
      list = line.dash;
    }
    if (column === 0 && list === undefined) break;
  }
  return { path, siblings };
}

function toLine(text: string): Line {
  const [, before = '', dash = '', key] =
    /^([ \t]*)((?:-[ \t]+)*)(?:["']?([\w.-]+)["']?:(?=[ \t\r]|$))?/.exec(text) ?? [];
  const column = before.length + dash.length;
  const isComment = text.trimStart().startsWith('#');
  return {
    column,
    dash: dash === '' || isComment ? undefined : before.length + dash.trimEnd().length - 1,
    key: isComment ? undefined : key,
  };
}

/** The keys of the same map that follow one another from a line on. */
function* keysOf(lines: readonly Line[], column: number, isUpward: boolean): Generator<string> {
  for (const line of lines) {
    if (line.key === undefined && line.dash === undefined) continue;
    if (line.column < column || (line.dash !== undefined && !isUpward && line.dash < column))
      return;
    if (line.column === column && line.key !== undefined) yield line.key;
    if (line.column === column && line.dash !== undefined) return;
  }
}
