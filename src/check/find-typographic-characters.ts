import type { Nodes, Yaml } from 'mdast';
import { visit } from 'unist-util-visit';
import { pasted, type Edit, type Pasted } from '../model/index.ts';

/** A character that came with a paste. */
export interface PastedCharacter {
  readonly kind: Pasted;
  readonly written: string;
  /** Offsets in the text of the page; undefined where the tree has no places. */
  readonly range: readonly [start: number, end: number] | undefined;
  /** What mends it without doubt; undefined where the author has to. */
  readonly fix: Edit | undefined;
}

/** Finds them in a paragraph, a heading or a cell, code and addresses apart; those of one kind together. */
export function pastedInBlock(block: Nodes, text: string): readonly PastedCharacter[] {
  const found: PastedCharacter[] = [];
  visit(block, 'text', (node, _index, parent) => {
    const from = node.position?.start.offset;
    const isAddress =
      parent?.type === 'link' && text.charAt(parent.position?.start.offset ?? -1) !== '[';
    if (isAddress && from !== undefined) return;
    const written = from === undefined ? node.value : text.slice(from, node.position?.end.offset);
    found.push(...pastedIn(written, from, (kind, start, end) => inBody(text, kind, start, end)));
  });
  return found;
}

/** Finds them in front matter. */
export function pastedInFront(node: Yaml, text: string): readonly PastedCharacter[] {
  const { start, end } = node.position ?? {};
  const written = start ? text.slice(start.offset, end?.offset) : node.value;
  return pastedIn(written, start?.offset, (kind, from, to) => inYaml(text, kind, from, to));
}

/** The characters of every kind, each of the first kind that it belongs to. */
function pastedIn(
  written: string,
  from: number | undefined,
  toEdit: (kind: Pasted, start: number, end: number) => Edit | undefined,
): readonly PastedCharacter[] {
  const taken = new Set<number>();
  return pasted.flatMap((kind) =>
    [...written.matchAll(kind.pattern)].flatMap((match): PastedCharacter[] => {
      if (taken.has(match.index)) return [];
      for (let at = 0; at < match[0].length; at += 1) taken.add(match.index + at);
      const [start, end] = [(from ?? 0) + match.index, (from ?? 0) + match.index + match[0].length];
      const character = { kind, written: match[0] };
      if (from === undefined) return [{ ...character, range: undefined, fix: undefined }];
      return [{ ...character, range: [start, end], fix: toEdit(kind, start, end) }];
    }),
  );
}

/** The edit in Markdown: no space at the ends of a line, and a list item for a bullet that begins one. */
function inBody(text: string, { plain }: Pasted, start: number, end: number): Edit | undefined {
  if (plain === undefined) return undefined;
  const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1), -1) + 1, start);
  if (plain === '- ') {
    if (/^[ \t>]*$/.test(before)) return { start, end, text: plain };
    // In a list the bullet is one too many.
    return /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+$/.test(before) ? { start, end, text: '' } : undefined;
  }
  const isAtEnd = /^(?:[\s|]|$)/.test(text.slice(end, end + 1));
  const isAtStart = before === '' || /[\s|]$/.test(before);
  return { start, end, text: plain === ' ' && (isAtEnd || isAtStart) ? '' : plain };
}

/** The edit in YAML, where quotation marks at the ends of a value have a meaning of their own. */
function inYaml(text: string, { plain }: Pasted, start: number, end: number): Edit | undefined {
  if (plain === undefined || plain === '- ') return undefined;
  if (plain === ' ') return { start, end, text: ' '.repeat(end - start) };
  if (plain === '') return { start, end, text: '' };
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const value = /^\s*(?:-\s+)?(?:[\w-]+:\s+)?(.*)$/.exec(line)?.[1] ?? '';
  // A value without quotation marks begins with a letter or a number.
  const isSafe = /^["']/.test(value) ? !value.startsWith(plain) : /^[\p{L}\p{N}]/u.test(value);
  return isSafe ? { start, end, text: plain } : undefined;
}
