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
import { tooDeep, yamlFaults, type YamlFault } from './yaml-faults.ts';

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
  const { document, faults, value } = parse(text, counter);
  for (const { reason, note, range } of faults)
    report(file, schemaRule, { reason, note, place: toPlace(...range) });
  return {
    file,
    value,
    placeOf: (path, part = 'value') => {
      const range = document && rangeAt(document, path, part);
      return range ? toPlace(range[0], range[1]) : { line: start.lines + 1, column: 1 };
    },
  };
}

interface Parsed {
  readonly document?: Document.Parsed;
  readonly faults: readonly YamlFault[];
  readonly value?: unknown;
}

/** Parses a text; one that is nested so deeply that the parser gives up is a fault like any other. */
function parse(text: string, lineCounter: LineCounter): Parsed {
  try {
    const document = parseDocument(text, { lineCounter, version: '1.2', prettyErrors: false });
    const found = yamlFaults(document, text);
    const faults = found.length > 0 ? found : aliasFaults(document);
    return faults.length > 0 ? { document, faults } : { document, faults, value: document.toJS() };
  } catch {
    return { faults: [tooDeep] };
  }
}

/** The first alias, as one finding. */
function aliasFaults(document: Document.Parsed): readonly YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Alias(_key, node) {
      const [start, end] = node.range ?? [0, 0];
      faults.push({
        reason: `Unexpected alias \`*${node.source}\`, expected the value itself`,
        note: 'Write the value out, or put it between quotation marks if it begins with `*`.',
        range: [start, end],
      });
      return visit.BREAK;
    },
  });
  return faults;
}

function toPoint(
  counter: LineCounter,
  offset: number,
  start: { lines: number; offset: number },
): { line: number; column: number; offset: number } {
  const { line, col } = counter.linePos(offset);
  // A text that the parser gave up on before its first line has no lines.
  const point = { line: Math.max(line, 1) + start.lines, column: Math.max(col, 1) };
  return { ...point, offset: offset + start.offset };
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
