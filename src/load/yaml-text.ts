import { isCollection, isMap, isNode, isScalar, parseDocument, visit, type ParsedNode } from 'yaml';
import type { YamlError } from './yaml-error.ts';
import { tooDeep, yamlErrors } from './yaml-errors.ts';
import type { Outline, Range } from './yaml-ranges.ts';
import { refusedIn } from './yaml-refused.ts';

/** What a YAML text says: plain data. */
export interface YamlText {
  /** Plain values; undefined if there are errors. */
  readonly value?: unknown;
  readonly errors: readonly YamlError[];
  /** Where its values are; absent if the parser gave up. */
  readonly outline?: Outline;
}

/** Parses a text; nesting so deep that the parser gives up is an error like any other. */
export function parseYaml(written: string): YamlText {
  // The parser knows no line ends of old Macs. The new text is as long as the old one.
  const text = written.replace(/\r(?!\n)/g, '\n');
  try {
    const document = parseDocument(text, { version: '1.2', prettyErrors: false });
    const found = yamlErrors(document, text);
    const errors = found.length > 0 ? found : refusedIn(document, text);
    trimBlocks(document);
    const outline = toOutline(document.contents);
    return errors.length > 0
      ? { outline, errors }
      : { outline, errors, value: document.toJS() as unknown };
  } catch {
    return { errors: [tooDeep] };
  }
}

/** Takes the line ends off the ends of `>` and `|` blocks, which mean nothing here. */
function trimBlocks(document: ReturnType<typeof parseDocument>): void {
  visit(document, {
    Scalar(_key, node) {
      if (node.type?.startsWith('BLOCK') && typeof node.value === 'string')
        node.value = node.value.replace(/\n+$/, '');
    },
  });
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
