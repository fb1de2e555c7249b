import { toInline } from './html-inline.ts';
import type { HtmlElement } from './html-tree.ts';

/** A list in Markdown, with the lists in its items; undefined where that can't say the same. */
export function toList(list: HtmlElement, isMarkdown: boolean): readonly string[] | undefined {
  const isOrdered = list.name === 'ol';
  let number = Number(list.attributes.get('start') ?? 1);
  const lines: string[] = [];
  for (const item of list.children) {
    if (typeof item === 'string' && item.trim() === '') continue;
    if (typeof item === 'string' || item.name !== 'li' || !Number.isSafeInteger(number))
      return undefined;
    const marker = isOrdered ? `${number++}. ` : '- ';
    const at = item.children.findIndex((child) => typeof child !== 'string' && isList(child));
    const text = toInline(at < 0 ? item.children : item.children.slice(0, at), isMarkdown);
    const below = at < 0 ? [] : item.children.slice(at);
    if (text === undefined || text === '') return undefined;
    // Else it would begin a block of its own.
    lines.push(marker + text.replace(/^(?=[-+#>=](?:\s|$))|^(\d+)(?=[.)](?:\s|$))/, '$1\\'));
    for (const inner of below) {
      if (typeof inner === 'string' && inner.trim() === '') continue;
      const inside =
        typeof inner === 'string' || !isList(inner) ? undefined : toList(inner, isMarkdown);
      if (!inside) return undefined;
      lines.push(...inside.map((line) => ' '.repeat(marker.length) + line));
    }
  }
  return lines.length === 0 ? undefined : lines;
}

function isList({ name }: HtmlElement): boolean {
  return name === 'ul' || name === 'ol';
}
