import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { Edit } from '../model/index.ts';
import { lineEnd, lineStart, newlineOf, rangeOf, toScalar } from './yaml-text.ts';

/** What changes in a list of names. */
interface ListChange {
  readonly remove?: readonly string[];
  readonly add: readonly string[];
}

/**
 * The edits that take names out of a list of YAML and put others at its end, in the style of the list; comments stay.
 * A list that does not exist is written below the last key. None if the text is no map, or the value is no list.
 *
 * @param yaml the text of the map that has the list
 * @param offset where that text begins in its file
 */
export function listEdits(
  yaml: string,
  offset: number,
  key: string,
  { remove = [], add }: ListChange,
): readonly Edit[] | undefined {
  const { contents, errors } = parseDocument(yaml);
  if (errors.length > 0 || !isMap(contents)) return undefined;
  const pair = contents.items.find((each) => String(each.key) === key);
  if (pair && !isSeq(pair.value)) return undefined;
  const list = pair?.value as YAMLSeq | undefined;
  const names = list?.items.map(String) ?? [];
  const left = names.filter((name) => !remove.includes(name));
  const added = add.filter((name) => !left.includes(name));
  if (left.length === names.length && added.length === 0) return [];
  const edits = editsOf(yaml, key, list, { left, added, remove });
  return edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset }));
}

interface Wanted {
  readonly left: readonly string[];
  readonly added: readonly string[];
  readonly remove: readonly string[];
}

function editsOf(
  yaml: string,
  key: string,
  list: YAMLSeq | undefined,
  { left, added, remove }: Wanted,
): readonly Edit[] {
  const newline = newlineOf(yaml);
  if (!list) {
    const end = yaml.trimEnd().length;
    const lines = [`${key}:`, ...added.map((name) => `  - ${toScalar(name)}`)];
    return [{ start: end, end, text: (end === 0 ? '' : newline) + lines.join(newline) }];
  }
  const { start, end } = rangeOf(list);
  const scalars = [...left, ...added].map(toScalar);
  if (list.flow === true) return [{ start, end, text: `[${scalars.join(', ')}]` }];
  const indent = yaml.slice(lineStart(yaml, start), start);
  if (left.length === 0) {
    // A list in lines begins with its first dash, below its key.
    const text =
      scalars.length === 0 ? ' []' : scalars.map((name) => `${newline}${indent}- ${name}`).join('');
    const [from, to] = [start, end].map((offset) => yaml.slice(0, offset).trimEnd().length);
    return [{ start: from ?? start, end: to ?? end, text }];
  }
  const items = list.items.map((item) => ({ name: String(item), ...rangeOf(item) }));
  const last = lineEnd(yaml, items.at(-1)?.end ?? end);
  return [
    ...items
      .filter(({ name }) => remove.includes(name))
      .map((item) => ({
        start: lineStart(yaml, item.start) - newline.length,
        end: lineEnd(yaml, item.end),
        text: '',
      })),
    ...(added.length === 0
      ? []
      : [
          {
            start: last,
            end: last,
            text: added.map((name) => `${newline}${indent}- ${toScalar(name)}`).join(''),
          },
        ]),
  ];
}
