import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Source } from '../model/index.ts';

/** A work as a text cites it, or words that are no citation. */
export type Citation =
  { readonly key: string; readonly locator: string | undefined } | { readonly unread: string };

/** Works that are cited together, in brackets: offsets in the page (UTF-16 units, from 0). */
interface CitationGroup {
  readonly start: number;
  readonly end: number;
  readonly citations: readonly Citation[];
}

/** Brackets with an `@` that begins a key: no mail address has one there. */
const group = /\[(?=[^[\]]*(?<![\p{L}\p{N}.])@)([^[\]]{1,500})\]/gu;

const single =
  /^-?@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&\-+?<>~/]*[\p{L}\p{N}_/])?))(?:\s*,\s*(\S.*))?$/u;

const bare = /(?<![\p{L}\p{N}.])@([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&\-+?<>~/]*[\p{L}\p{N}_/])?)/gu;

/**
 * The citations of a page in the syntax of Pandoc.
 *
 * @see https://pandoc.org/MANUAL.html#citation-syntax
 */
export function citationsIn({ tree, text }: Source): readonly CitationGroup[] {
  const groups: CitationGroup[] = [];
  const collect = (node: Nodes, toCitations: (words: string) => readonly Citation[]): void =>
    visit(node, 'text', ({ position }) => {
      const { start, end } = position ?? {};
      if (start?.offset === undefined || end?.offset === undefined) return;
      const from = start.offset;
      for (const match of text.slice(from, end.offset).matchAll(group))
        groups.push({
          start: from + match.index,
          end: from + match.index + match[0].length,
          citations: toCitations(match[1] ?? ''),
        });
    });
  visit(tree, 'text', ({ position }, _, parent) => {
    const { start, end } = position ?? {};
    const last = parent?.position?.end.offset;
    if (start?.offset === undefined || end?.offset === undefined || last === undefined) return;
    // Markdown reads what is in it as something else, such as `__key__` as strong.
    for (const match of text.slice(start.offset, last).matchAll(group)) {
      const [from, to] = [start.offset + match.index, start.offset + match.index + match[0].length];
      if (from < end.offset && to > end.offset)
        groups.push({ start: from, end: to, citations: [{ unread: match[0].slice(1, -1) }] });
    }
  });
  visit(tree, (node) => {
    if (node.type === 'text') collect(node, (words) => words.split(';').map(toCitation));
    if (node.type !== 'link') return undefined;
    // A link has no other one inside, and the mark of a footnote is a link.
    collect(node, (words) => [{ unread: words.trim() }]);
    return SKIP;
  });
  return groups;
}

/** Keys outside of brackets, as in `@segal-2014 says`: each with its offset in the page. */
export function bareKeysIn({ tree, text }: Source): readonly { key: string; start: number }[] {
  const found: { key: string; start: number }[] = [];
  visit(tree, 'text', ({ position }) => {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const from = start.offset;
    const outside = text
      .slice(from, end.offset)
      .replace(group, (words) => ' '.repeat(words.length));
    for (const match of outside.matchAll(bare))
      found.push({ key: match[1] ?? '', start: from + match.index });
  });
  return found;
}

function toCitation(words: string): Citation {
  const text = words.trim().replace(/\s+/g, ' ');
  const [, braced, plain, locator] = single.exec(text) ?? [];
  const key = braced ?? plain;
  return key === undefined ? { unread: text } : { key, locator: locator?.trim() };
}
