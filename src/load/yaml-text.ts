import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type ParsedNode,
} from 'yaml';
import { tooDeep, yamlErrors, type YamlError } from './yaml-errors.ts';
import type { Outline, Range } from './yaml-ranges.ts';

/** What a YAML text says: plain data. */
export interface YamlText {
  /** Plain values; undefined if there are errors. */
  readonly value?: unknown;
  readonly errors: readonly YamlError[];
  /** Where its values are; absent if the parser gave up. */
  readonly outline?: Outline;
}

/**
 * Parses a text; nesting so deep that the parser gives up is an error like any other.
 *
 * Aliases are refused: nobody needs them here, and a few of them can expand to gigabytes.
 */
export function parseYaml(text: string): YamlText {
  try {
    const document = parseDocument(text, { version: '1.2', prettyErrors: false });
    const found = yamlErrors(document, text);
    const errors = found.length > 0 ? found : refusedIn(document);
    const outline = toOutline(document.contents);
    return errors.length > 0
      ? { outline, errors }
      : { outline, errors, value: document.toJS() as unknown };
  } catch {
    return { errors: [tooDeep] };
  }
}

/** The first thing that is valid YAML and not allowed here. */
function refusedIn(document: Document.Parsed): readonly YamlError[] {
  const errors: YamlError[] = [];
  visit(document, {
    Alias(_key, node) {
      const [start, end] = node.range ?? [0, 0];
      errors.push({
        message: "A value can't start with `*` unless it is in quotation marks",
        help: 'Put quotation marks around the value. YAML aliases are not supported: write the value out.',
        range: [start, end],
      });
      return visit.BREAK;
    },
    Pair(_key, { key }) {
      if (!isCollection(key)) return undefined;
      const [start, end] = key.range ?? [0, 0];
      errors.push({
        message: 'A key starts with a bracket',
        help: 'Remove the bracket, or put quotation marks around the key.',
        range: [start, end],
      });
      return visit.BREAK;
    },
  });
  return errors;
}

function toOutline(node: unknown, key?: unknown): Outline {
  const keyRange = isNode(key) ? rangeOf(key) : undefined;
  const range = isScalar(node) || isCollection(node) ? rangeOf(node) : undefined;
  if (isMap(node))
    return {
      range,
      keyRange,
      isMapping: true,
      entries: node.items.map((item) => [
        isScalar(item.key) ? String(item.key.value) : '',
        toOutline(item.value, item.key),
      ]),
    };
  if (!isCollection(node)) return { range, keyRange };
  const entries = node.items.map((item, index) => [String(index), toOutline(item)] as const);
  return { range, keyRange, entries };
}

function rangeOf(node: { range?: ParsedNode['range'] | null }): Range | undefined {
  return node.range ? [node.range[0], node.range[1]] : undefined;
}
