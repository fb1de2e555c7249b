import type { DocumentLink, FoldingRange } from 'vscode-languageserver';
import type { Nodes } from 'mdast';
import { addressFix, walk, type Corpus, type PageLink } from '../../model/index.ts';
import { toRange, toUri } from './convert.ts';

/** The addresses of a page that lead to files of the content folder, or to the web. */
export function documentLinks({ sources }: Corpus, content: string, file: string): DocumentLink[] {
  const source = sources.get(file);
  return (source?.links ?? []).flatMap((link) => {
    const target = uriOf(link, content);
    const [written] = source ? (addressFix(source, link, 'x') ?? []) : [];
    if (!source || !written || target === undefined) return [];
    return [{ range: toRange(source.text, written), target }];
  });
}

function uriOf({ target }: PageLink, content: string): string | undefined {
  switch (target.kind) {
    case 'external':
      return target.url;
    case 'page':
      return toUri(content, target.page);
    case 'file':
      return toUri(content, target.path);
    default:
      return undefined;
  }
}

/** What of a page can be folded: front matter, what is below each heading, lists, tables, code and notes. */
export function foldingRanges({ sources }: Corpus, file: string): FoldingRange[] {
  const source = sources.get(file);
  if (!source) return [];
  const ranges: FoldingRange[] = [];
  const fold = (start: number, end: number): void => {
    if (end > start) ranges.push({ startLine: start - 1, endLine: end - 1 });
  };
  walk(source.tree, (node) => {
    if (node.position && foldable.has(node.type))
      fold(node.position.start.line, node.position.end.line);
  });
  const headings = [...source.anchors.keys()];
  const last = source.text.trimEnd().split('\n').length;
  for (const [index, { depth, position }] of headings.entries()) {
    const next = headings.slice(index + 1).find((each) => each.depth <= depth);
    const end = next?.position ? lineBefore(source.text, next.position.start.line) : last;
    if (position) fold(position.start.line, end);
  }
  return ranges.sort((a, b) => a.startLine - b.startLine || a.endLine - b.endLine);
}

const foldable: ReadonlySet<Nodes['type']> = new Set([
  'yaml',
  'list',
  'listItem',
  'table',
  'code',
  'blockquote',
  'footnoteDefinition',
]);

/** The last line with text before a line. */
function lineBefore(text: string, line: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.findLastIndex((each) => each.trim() !== '') + 1;
}
