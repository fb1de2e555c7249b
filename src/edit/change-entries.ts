import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { Edit } from '../model/index.ts';
import { lineEnd, lineStart, newlineOf, rangeOf, toValue } from './yaml-text.ts';

/** Values by key. */
type Values = Readonly<Record<string, string | number | undefined>>;

/**
 * The edits that give entries of a YAML file other values: each on one line in place of the old one, a new key below the
 * last one of the entry. Comments stay. None if the text is no map of maps.
 */
export function entryEdits(yaml: string, changes: ReadonlyMap<string, Values>): readonly Edit[] {
  const { contents, errors } = parseDocument(yaml);
  if (errors.length > 0 || !isMap(contents)) return [];
  return [...changes].flatMap(([id, values]) => {
    const entry = contents.items.find(({ key }) => String(key) === id)?.value;
    return isMap(entry) ? valueEdits(yaml, entry, values) : [];
  });
}

function valueEdits(yaml: string, entry: YAMLMap, values: Values): readonly Edit[] {
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const pair = entry.items.find((each) => String(each.key) === key);
    if (!pair) added.push(`${key}: ${toValue(value)}`);
    else if (isScalar(pair.value))
      edits.push({ ...scalarRange(yaml, pair.value), text: toValue(value) });
  }
  const [first] = entry.items;
  const last = entry.items.at(-1);
  if (added.length === 0 || !first || !last) return edits;
  const { start } = rangeOf(first.key);
  const indent = yaml.slice(lineStart(yaml, start), start);
  const end = lineEnd(yaml, rangeOf(last.value ?? last.key).end);
  const newline = newlineOf(yaml);
  return [
    ...edits,
    { start: end, end, text: added.map((line) => `${newline}${indent}${line}`).join('') },
  ];
}

/** A block of text ends with its line break, which stays. */
function scalarRange(
  yaml: string,
  node: unknown,
): { readonly start: number; readonly end: number } {
  const { start, end } = rangeOf(node);
  return { start, end: start + yaml.slice(start, end).trimEnd().length };
}
