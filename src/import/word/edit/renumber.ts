import type { List } from 'mdast';
import { walk, type Edit, type Page, type Source } from '../../../model/index.ts';

/** A number of a list item: where it is, and what it is to be. */
interface WrongNumber {
  readonly start: number;
  readonly end: number;
  readonly wanted: string;
}

/**
 * Gives the items of numbered lists their numbers where the edits of a page have added or deleted some. Lists whose
 * numbers did not count up before are left as they are.
 *
 * @param edits in order
 * @param after the page with these edits
 */
export function renumbered(
  page: Pick<Page, 'tree' | 'text'>,
  edits: readonly Edit[],
  after: Source,
): readonly Edit[] {
  if (!listsIn(page).some((list) => numbersOf(list, page.text).length > 1)) return edits;
  const isCounted = listsIn(page).every((list) => wrongNumbers(list, page.text).length === 0);
  if (!isCounted) return edits;
  const wrong = listsIn(after).flatMap((list) => wrongNumbers(list, after.text));
  return wrong.reduceRight<readonly Edit[]>(withNumber, edits);
}

function listsIn({ tree }: Pick<Source, 'tree'>): readonly List[] {
  const lists: List[] = [];
  walk(tree, (node) => {
    if (node.type === 'list' && node.ordered) lists.push(node);
  });
  return lists;
}

function numbersOf(list: List, text: string): readonly (WrongNumber & { readonly is: string })[] {
  return list.children.flatMap((item, index) => {
    const start = item.position?.start.offset ?? -1;
    const is = /^\d{1,9}/.exec(text.slice(Math.max(0, start), start + 9))?.[0];
    if (start < 0 || is === undefined) return [];
    return [{ start, end: start + is.length, is, wanted: String((list.start ?? 1) + index) }];
  });
}

function wrongNumbers(list: List, text: string): readonly WrongNumber[] {
  return numbersOf(list, text).filter(({ is, wanted }) => is !== wanted);
}

/** Changes a number, whose place is one in the text with the edits. */
function withNumber(edits: readonly Edit[], { start, end, wanted }: WrongNumber): readonly Edit[] {
  let shift = 0;
  for (const [index, edit] of edits.entries()) {
    const from = edit.start + shift;
    const to = from + edit.text.length;
    if (end <= from) break;
    if (start >= from && end <= to) {
      const text = edit.text.slice(0, start - from) + wanted + edit.text.slice(end - from);
      return edits.with(index, { ...edit, text });
    }
    // A number of which a part is new.
    if (start < to) return edits;
    shift += edit.text.length - (edit.end - edit.start);
  }
  const added = { start: start - shift, end: end - shift, text: wanted };
  const at = edits.findIndex((edit) => edit.start >= added.end);
  return edits.toSpliced(at < 0 ? edits.length : at, 0, added);
}
