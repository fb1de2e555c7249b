import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { Heading } from 'mdast';
import type { Corpus } from '../../model/index.ts';

/** The headings of a page, each with those below it. */
export function documentSymbols({ sources }: Corpus, file: string): DocumentSymbol[] {
  const source = sources.get(file);
  if (!source) return [];
  const top: DocumentSymbol[] = [];
  const open: { readonly depth: number; readonly symbol: DocumentSymbol }[] = [];
  for (const heading of source.anchors.keys()) {
    const symbol = toSymbol(source.text, heading);
    if (!symbol) continue;
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    (open.at(-1)?.symbol.children ?? top).push(symbol);
    open.push({ depth: heading.depth, symbol });
  }
  return top;
}

function toSymbol(text: string, { position }: Heading): DocumentSymbol | undefined {
  if (!position) return undefined;
  const { start, end } = position;
  const range = {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
  const name = text.slice(start.offset, end.offset).replace(/^#+\s*|\s*#*$/g, '');
  return { name, kind: SymbolKind.String, range, selectionRange: range, children: [] };
}
