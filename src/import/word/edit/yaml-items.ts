import { isMap, isSeq, parseDocument, stringify, type Node, type YAMLSeq } from 'yaml';
import { applyEdits, type DataPath, type DataSource, type Edit } from '../../../model/index.ts';

/** A change in a list of YAML: items that go, or one that is put after another, or first. */
export type ItemChange =
  | { readonly file: string; readonly list: DataPath; readonly remove: readonly number[] }
  | {
      readonly file: string;
      readonly list: DataPath;
      /** The position of the item that it follows; -1 for the first. */
      readonly after: number;
      readonly item: Readonly<Record<string, string>>;
    };

/** The edits that change a list; undefined if there are none that do only that. */
export function itemEdits(
  change: ItemChange,
  { text, yaml }: Pick<DataSource, 'text' | 'yaml'>,
): readonly Edit[] | undefined {
  const { start, end } = yaml ?? { start: 0, end: text.length };
  const own = text.slice(start, end);
  const document = parseDocument(own);
  const list = document.getIn(change.list, true);
  if (document.errors.length > 0 || !isSeq(list)) return undefined;
  const edits = 'item' in change ? insertion(change, list, own) : removals(change, list, own);
  if (!edits) return undefined;
  const now = applyEdits(own, [edits]);
  const wanted: unknown[] = list.toJS(document) as unknown[];
  if ('item' in change) wanted.splice(change.after + 1, 0, change.item);
  const left = wanted.filter((_, index) => 'item' in change || !change.remove.includes(index));
  const found = parseDocument(now);
  document.setIn(change.list, left);
  if (found.errors.length > 0 || !isEqual(found.toJS(), document.toJS())) return undefined;
  return edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
}

function removals(
  { remove }: Extract<ItemChange, { remove: object }>,
  list: YAMLSeq,
  text: string,
): readonly Edit[] | undefined {
  const kept = list.items.findIndex((_, index) => !remove.includes(index));
  // A list without items would be no list.
  if (kept < 0) return undefined;
  return remove.flatMap((index): Edit[] => {
    const item = list.items[index];
    if (!item) return [];
    if (list.flow === true) return [removalInRow(index, list, index < kept)];
    const next = list.items[index + 1];
    const end = next ? lineStart(text, startOf(next)) : endOf(item, text);
    return [{ start: lineStart(text, startOf(item)), end, text: '' }];
  });
}

/** Takes an item out of a list in brackets, with the comma after it or before it. */
function removalInRow(at: number, { items }: YAMLSeq, isAtStart: boolean): Edit {
  return isAtStart
    ? { start: startOf(items[at]), end: startOf(items[at + 1]), text: '' }
    : { start: rangeEnd(items[at - 1]), end: rangeEnd(items[at]), text: '' };
}

function rangeEnd(item: unknown): number {
  return (item as Node).range?.[1] ?? 0;
}

function insertion(
  { after, item }: Extract<ItemChange, { item: object }>,
  list: YAMLSeq,
  text: string,
): readonly Edit[] | undefined {
  const [first] = list.items;
  const like = list.items[Math.max(0, after)];
  if (!first || !isMap(like) || list.flow === true) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const line = lineStart(text, startOf(first));
  const dash = /^([ \t]*)(-[ \t]+)/.exec(text.slice(line));
  if (!dash) return undefined;
  const [, indent = '', mark = ''] = dash;
  const lines = Object.entries(item).map(
    ([key, value], index) =>
      `${indent}${index === 0 ? mark : ' '.repeat(mark.length)}${key}: ${toScalar(value)}${newline}`,
  );
  const at = after < 0 ? line : endOf(list.items[after], text);
  const isOpen = at === text.length && !/[\r\n]$/.test(text);
  return [{ start: at, end: at, text: (isOpen ? newline : '') + lines.join('') }];
}

function toScalar(value: string): string {
  return stringify(value, { lineWidth: 0, blockQuote: false }).trim();
}

function startOf(item: unknown): number {
  return (item as Node).range?.[0] ?? 0;
}

/** Where the line after an item begins; blank ones and comments after it are not its own. */
function endOf(item: unknown, text: string): number {
  const end = (item as Node).range?.[1] ?? 0;
  const last = text.slice(0, end).trimEnd().length;
  const at = text.indexOf('\n', last);
  return at < 0 ? text.length : at + 1;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
