import { align } from '../align/align.ts';
import type { WordDocument } from '../read/document.ts';
import { toLines, type Line } from './map-base.ts';
import { sumsIn } from './sums.ts';

/**
 * Bookmarks of pages, headings and notes are numbered, so those of a file that was made from another revision, as one
 * with tracked changes is, have other numbers. Gives them the names that the base has for the same things, and the rest
 * names that it doesn't have.
 */
export function renameBookmarks(base: WordDocument, returned: WordDocument): WordDocument {
  const [own, other] = [sumsIn(base), sumsIn(returned)];
  if (other.length === 0 || own.some((sum) => other.includes(sum))) return returned;
  const [before, after] = [toLines(base.body), toLines(returned.body)];
  const names = new Map<string, string>();
  for (const group of align(before, after)) {
    const [from, to] = [before[group.before[0] ?? -1], after[group.after[0] ?? -1]];
    if (from && to) pairBookmarks(from, to, names);
  }
  const rename = (name: string): string =>
    names.get(name) ?? (isNumbered(name) ? `_Other${name}` : name);
  return {
    ...returned,
    body: returned.body.map((paragraph) => ({
      ...paragraph,
      bookmarks: paragraph.bookmarks.map(rename),
      spans: paragraph.spans.map((span) => ({
        ...span,
        ...(span.link?.startsWith('#') && { link: `#${rename(span.link.slice(1))}` }),
        ...(span.kind === 'number' && span.id !== undefined && { id: rename(span.id) }),
      })),
    })),
  };
}

/** Pairs the bookmarks of one kind in a paragraph, in order; if one side has more of them, none is certain. */
function pairBookmarks(from: Line, to: Line, names: Map<string, string>): void {
  const wanted = byKind(from);
  for (const [kind, own] of byKind(to)) {
    const others = wanted.get(kind) ?? [];
    if (own.length !== others.length) continue;
    for (const [index, name] of own.entries()) names.set(name, others[index] ?? name);
  }
}

function byKind({ word }: Line): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const name of word.bookmarks.filter(isNumbered)) {
    // What was deleted has names of its own in a file with tracked changes.
    const kind = name.replace(/^_Earlier\d+/, '').replace(/\d+/g, '#');
    kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  }
  return kinds;
}

function isNumbered(name: string): boolean {
  return /^_(?:Page|Note|Earlier)\d/.test(name);
}
