import { posix } from 'node:path';
import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { applyEdits, type Edit } from '../model/index.ts';
import { lineEnd, lineStart, newlineOf, rangeOf, toScalar } from './yaml-text.ts';

/**
 * The edit that puts a page into the navigation of site.yaml: below the index page of its folder, or of the nearest
 * folder above that has one in the navigation; else at the end.
 *
 * @param text the whole of site.yaml
 * @returns undefined if the file has no navigation that could be read
 */
export function navigationEdit(text: string, page: string): Edit | undefined {
  const { contents, errors } = parseDocument(text);
  const top = isMap(contents) ? contents.get('navigation') : undefined;
  if (errors.length > 0 || !isSeq(top)) return undefined;
  const parent = parentOf(entriesIn(top), page);
  const below = parent?.get('pages');
  if (parent && !isSeq(below)) return firstBelow(text, parent, page);
  return lastOf(text, isSeq(below) ? below : top, page);
}

/** The text of site.yaml with a page more in its navigation; the same text where that can't be read. */
export function addToNavigation(text: string, page: string): string {
  const edit = navigationEdit(text, page);
  return edit ? applyEdits(text, [[edit]]) : text;
}

function parentOf(entries: readonly YAMLMap[], page: string): YAMLMap | undefined {
  const folder = posix.dirname(page);
  if (folder === '.') return undefined;
  // An index page belongs below that of the folder above.
  const index = `${folder}/index.md`;
  const found = page === index ? undefined : entries.find((each) => each.get('page') === index);
  return found ?? parentOf(entries, folder);
}

function entriesIn({ items }: YAMLSeq): readonly YAMLMap[] {
  return items.filter(isMap).flatMap((entry) => {
    const below = entry.get('pages');
    return [entry, ...(isSeq(below) ? entriesIn(below) : [])];
  });
}

/** Behind the last entry of a list. */
function lastOf(text: string, list: YAMLSeq, page: string): Edit | undefined {
  const last = list.items.at(-1);
  if (!last) return undefined;
  const { start, end } = rangeOf(last);
  if (list.flow === true) return { start: end, end, text: `, {page: ${toScalar(page)}}` };
  const indent = text.slice(lineStart(text, start), text.lastIndexOf('-', start));
  return insertion(text, end, `${indent}- page: ${toScalar(page)}`);
}

/** The first page below an entry. */
function firstBelow(text: string, entry: YAMLMap, page: string): Edit {
  const { start, end } = rangeOf(entry);
  if (entry.flow === true)
    return { start: end - 1, end: end - 1, text: `, pages: [{page: ${toScalar(page)}}]` };
  const indent = ' '.repeat(start - lineStart(text, start));
  const lines = [`${indent}pages:`, `${indent}  - page: ${toScalar(page)}`];
  return insertion(text, end, ...lines);
}

/** Lines below the last one that has text of a node. */
function insertion(text: string, nodeEnd: number, ...lines: readonly string[]): Edit {
  const at = lineEnd(text, text.slice(0, nodeEnd).trimEnd().length);
  const newline = newlineOf(text);
  return { start: at, end: at, text: lines.map((line) => newline + line).join('') };
}
