import type { Heading } from 'mdast';
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import { messagesOf, toFigure, type Corpus, type Place } from '../../model/index.ts';
import { toUri } from './convert.ts';

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
  const name = wordsOf(text, { position });
  return { name, kind: SymbolKind.String, range, selectionRange: range, children: [] };
}

/** The words of a heading as they are written, without the marks around them. */
function wordsOf(text: string, { position }: Pick<Heading, 'position'>): string {
  return text.slice(position?.start.offset, position?.end.offset).replace(/^#+\s*|\s*#*$/g, '');
}

/** Pages, headings, works, figures, contacts and steps of the content whose names have all the words of a question. */
export function workspaceSymbols(
  corpus: Corpus,
  content: string,
  query: string,
): SymbolInformation[] {
  const words = query.toLowerCase().split(/\s+/);
  const isAsked = (name: string): boolean =>
    words.every((word) => name.toLowerCase().includes(word));
  const start = { line: 0, character: 0 };
  const found: SymbolInformation[] = [];
  const add = (name: string, kind: SymbolKind, file: string, place?: Place): void => {
    if (!isAsked(name) || found.length >= mostSymbols) return;
    const point = place && ('start' in place ? place.start : place);
    const at = point ? { line: point.line - 1, character: point.column - 1 } : start;
    found.push({
      name,
      kind,
      location: { uri: toUri(content, file), range: { start: at, end: at } },
    });
  };
  for (const page of corpus.pages.values()) {
    add(page.meta.title, SymbolKind.File, page.id);
    for (const heading of page.anchors.keys())
      add(wordsOf(page.text, heading), SymbolKind.String, page.id, heading.position);
    for (const [index, { text }] of page.steps.entries())
      add(text, SymbolKind.Event, page.id, page.placeOf(['steps', index]));
  }
  const { resources, facts, contacts } = corpus.registries;
  for (const [id, { title }] of corpus.resources)
    add(title, SymbolKind.Object, resources.id, resources.placeOf([id], 'key'));
  for (const [id, fact] of corpus.facts)
    add(
      toFigure(messagesOf(corpus), fact),
      SymbolKind.Number,
      facts.id,
      facts.placeOf([id], 'key'),
    );
  for (const [id, { name, role, organization }] of corpus.contacts)
    add(
      name ?? role ?? organization,
      SymbolKind.Object,
      contacts.id,
      contacts.placeOf([id], 'key'),
    );
  return found;
}

/** So many answers an editor gets to one question. */
const mostSymbols = 500;
