import { isMap, isSeq, parseDocument, stringify, type Node, type YAMLSeq } from 'yaml';
import type { DataPath, DataSource, Edit } from '../../../model/index.ts';

/** A change in a list of YAML: an item that goes, or one that is put after another, or first. */
export type ItemChange =
  | { readonly file: string; readonly list: DataPath; readonly remove: number }
  | {
      readonly file: string;
      readonly list: DataPath;
      /** The position of the item that it follows; -1 for the first. */
      readonly after: number;
      readonly item: Readonly<Record<string, string>>;
    };

/** The edit that changes a list that is written in lines; undefined if there is none that does only that. */
export function itemEdit(
  change: ItemChange,
  { text, yaml }: Pick<DataSource, 'text' | 'yaml'>,
): Edit | undefined {
  const { start, end } = yaml ?? { start: 0, end: text.length };
  const own = text.slice(start, end);
  const document = parseDocument(own);
  const list = document.getIn(change.list, true);
  if (document.errors.length > 0 || !isSeq(list) || list.flow === true) return undefined;
  const edit = 'item' in change ? insertion(change, list, own) : removal(change, list, own);
  if (!edit) return undefined;
  const now = own.slice(0, edit.start) + edit.text + own.slice(edit.end);
  const wanted: unknown[] = list.toJS(document) as unknown[];
  if ('item' in change) wanted.splice(change.after + 1, 0, change.item);
  else wanted.splice(change.remove, 1);
  const found = parseDocument(now);
  document.setIn(change.list, wanted);
  if (found.errors.length > 0 || !isEqual(found.toJS(), document.toJS())) return undefined;
  return { ...edit, start: edit.start + start, end: edit.end + start };
}

function removal(
  { remove }: Extract<ItemChange, { remove: number }>,
  list: YAMLSeq,
  text: string,
): Edit | undefined {
  const starts = list.items.map((item) => lineStart(text, startOf(item)));
  const start = starts[remove];
  // A list without items would be no list.
  if (start === undefined || list.items.length === 1) return undefined;
  return { start, end: starts[remove + 1] ?? endOf(list.items[remove], text), text: '' };
}

function insertion(
  { after, item }: Extract<ItemChange, { item: object }>,
  list: YAMLSeq,
  text: string,
): Edit | undefined {
  const [first] = list.items;
  const like = list.items[Math.max(0, after)];
  if (!first || !isMap(like)) return undefined;
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
  return { start: at, end: at, text: (isOpen ? newline : '') + lines.join('') };
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
