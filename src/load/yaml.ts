import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ParsedNode,
} from 'yaml';
import type { VFile } from 'vfile';
import type { DataPath, DataSource, Owner, Place } from '../model/index.ts';
import { report } from '../model/index.ts';

/** The rule that owns what is wrong with front matter and registries. */
export const schemaRule: Owner = { id: 'schema', severity: 'error' };

/** A YAML text, read: what it says, and where each value stands. */
export interface Data extends DataSource {
  /** Plain values; undefined where the text is no YAML. */
  readonly value: unknown;
}

/**
 * Reads YAML, every fault with its place. Aliases are refused: they save nobody work here, and a few
 * of them can stand for gigabytes.
 *
 * @param start where the text begins in its file: lines before it, and characters before it
 */
export function readYaml(file: VFile, text: string, start = { lines: 0, offset: 0 }): Data {
  const counter = new LineCounter();
  const toPlace = (from: number, to: number): Place => ({
    start: toPoint(counter, from, start),
    end: toPoint(counter, Math.max(to, from), start),
  });
  let document: Document.Parsed | undefined;
  try {
    document = parseDocument(text, { lineCounter: counter, version: '1.2', prettyErrors: false });
  } catch {
    report(file, schemaRule, {
      reason: 'Unexpected nesting, expected keys and values that a person can follow',
      place: { line: start.lines + 1, column: 1 },
    });
  }
  const places = document;
  let isSound = document !== undefined;
  for (const error of document?.errors ?? []) {
    isSound = false;
    report(file, schemaRule, {
      reason: toReason(error.code, error.message),
      place: toPlace(...error.pos),
      note: noteOf[error.code],
    });
  }
  if (document)
    visit(document, {
      Alias(_key, node) {
        isSound = false;
        const range = node.range ?? [0, 0];
        report(file, schemaRule, {
          reason: `Unexpected alias \`*${node.source}\`, expected the value itself`,
          place: toPlace(range[0], range[1]),
          note: 'Write the value out, or put it between quotation marks if it begins with `*`.',
        });
        return visit.BREAK;
      },
    });
  return {
    file,
    value: isSound ? document?.toJS() : undefined,
    placeOf: (path, part = 'value') => {
      const range = places && rangeAt(places, path, part);
      return range ? toPlace(range[0], range[1]) : { line: start.lines + 1, column: 1 };
    },
  };
}

function toPoint(
  counter: LineCounter,
  offset: number,
  start: { lines: number; offset: number },
): { line: number; column: number; offset: number } {
  const { line, col } = counter.linePos(offset);
  return { line: line + start.lines, column: col, offset: offset + start.offset };
}

type Range = readonly [number, number];

/** The range of a value or its key; walks up for one that is missing. */
function rangeAt(
  document: Document.Parsed,
  path: DataPath,
  part: 'key' | 'value',
): Range | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const here = path.slice(0, length);
    const isWhole = length === path.length;
    const range =
      isWhole || length > 0 ? exactRange(document, here, isWhole ? part : 'value') : undefined;
    if (range && isWhole) return range;
    const parent = document.getIn(here, true);
    if (isMap(parent)) {
      const key = parent.items[0]?.key;
      if (isNode(key)) return rangeOf(key);
    }
    if (range) return range;
  }
  return undefined;
}

function exactRange(
  document: Document.Parsed,
  path: DataPath,
  part: 'key' | 'value',
): Range | undefined {
  if (part === 'key' && path.length > 0) {
    const parent = document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find(
          (item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
        )
      : undefined;
    if (isPair(pair) && isNode(pair.key)) return rangeOf(pair.key);
  }
  const node = document.getIn(path, true);
  if (isNode(node) && !isAlias(node) && (isScalar(node) || isCollection(node)))
    return rangeOf(node);
  return undefined;
}

function rangeOf(node: { range?: ParsedNode['range'] | null }): Range | undefined {
  return node.range ? [node.range[0], node.range[1]] : undefined;
}

/** What to do about the faults that authors make most. */
const noteOf: Partial<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'A value that holds a colon followed by a space must stand between quotation marks.',
  DUPLICATE_KEY: 'Keep one of the two, and remove the other.',
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Line the keys up: those of one level begin in the same column.',
  MISSING_CHAR: 'Look for a quotation mark or bracket that is not closed.',
};

function toReason(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY')
    return 'Unexpected second key of the same name, expected each key once';
  if (code === 'BLOCK_AS_IMPLICIT_KEY')
    return 'Unexpected colon in a value, expected the value between quotation marks';
  const sentence = message.split('\n')[0]?.replace(/[.:]$/, '') ?? '';
  return `Unexpected text, expected YAML: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
