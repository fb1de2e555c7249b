import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import type { Completion } from '../../language/index.ts';
import { toRange } from './convert.ts';

/** The sign that an editor shows beside each kind of name. */
const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  resource: CompletionItemKind.Reference,
  fact: CompletionItemKind.Reference,
  contact: CompletionItemKind.Reference,
  step: CompletionItemKind.Reference,
  heading: CompletionItemKind.Reference,
  footnote: CompletionItemKind.Reference,
  page: CompletionItemKind.File,
  image: CompletionItemKind.File,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  rule: CompletionItemKind.Constant,
  callout: CompletionItemKind.Keyword,
  acronym: CompletionItemKind.Text,
};

/** @param index editors would sort by label, but the first is the most likely */
export function toCompletionItem(
  text: string,
  { kind, label, detail, insert, start, end }: Completion,
  index: number,
): CompletionItem {
  return {
    label,
    detail,
    kind: kinds[kind],
    sortText: String(index).padStart(5, '0'),
    filterText: label,
    textEdit: { range: toRange(text, { start, end }), newText: insert },
  };
}
