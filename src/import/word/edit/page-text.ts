import type { Nodes } from 'mdast';
import { walk, type Page, type Source } from '../../../model/index.ts';
import type { Passage } from '../source/passages.ts';
import type { MarkdownStyle } from './to-inline.ts';

/** How a page writes what can be written in several ways; its first use of each counts. */
export function styleOf({ tree, text }: Pick<Source, 'tree' | 'text'>): MarkdownStyle {
  const signs: Partial<Record<'emphasis' | 'strong' | 'listItem', string>> = {};
  walk(tree, (node) => {
    if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'listItem') return;
    const sign = text[node.position?.start.offset ?? -1];
    if (sign !== undefined) signs[node.type] ??= sign;
  });
  return {
    emphasis: signs.emphasis === '_' ? '_' : '*',
    strong: signs.strong === '_' ? '_' : '*',
    bullet: signs.listItem === '*' || signs.listItem === '+' ? signs.listItem : '-',
    eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
  };
}

/** What the lines of a block begin with: the marks of quotations, and spaces in place of those of lists. */
export function linePrefix(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset).replace(/[^>\s]/g, ' ');
}

export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Where the next line starts. */
export function nextLine(text: string, offset: number): number {
  const rest = /\r\n|\n|\r/g;
  rest.lastIndex = offset;
  const found = rest.exec(text);
  return found ? found.index + found[0].length : text.length;
}

/** Between which offsets the text of a passage is, with the marks at its ends. */
export function textRange(
  { atoms, node }: Passage,
  text = '',
): readonly [number, number] | undefined {
  if (node?.type === 'tableCell' && atoms.length === 0) {
    // After the line that divides it from the cell before, and a space.
    const at = (node.position?.start.offset ?? -2) + 1;
    const start = text[at] === ' ' ? at + 1 : at;
    return at < 0 ? undefined : [start, start];
  }
  const [first, last] = [atoms[0], atoms.at(-1)];
  if (!first || !last) return undefined;
  const start = first.nodes[0]?.position?.start.offset ?? first.start;
  const end = last.nodes[0]?.position?.end.offset ?? last.end;
  const known = start >= 0 && end >= start;
  if (known) return [start, end];
  if (node?.type !== 'paragraph') return undefined;
  const { position } = node;
  const range = [position?.start.offset ?? -1, position?.end.offset ?? -1] as const;
  return range[0] >= 0 ? range : undefined;
}

/** Makes a look-up of the addresses of links on a page. */
export function urlsOf({ linkOf }: Pick<Page, 'linkOf'>): (node: Nodes) => string {
  return (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return '';
    return linkOf(node)?.url ?? (node.type === 'link' ? node.url : '');
  };
}

/** Where a node is written; -1 if that is not known. */
export function offsetsOf({ position }: Nodes): readonly [start: number, end: number] {
  return [position?.start.offset ?? -1, position?.end.offset ?? -1];
}
