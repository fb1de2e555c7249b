import {
  append,
  childOf,
  childrenOf,
  descendants,
  insertBefore,
  remove,
  removeChildren,
  textIn,
  topOf,
  type Parts,
} from '../../../ooxml/index.ts';
import type { PageNumberField } from './part-writer.ts';
import { textElement } from './word-element.ts';

/**
 * Writes page numbers into the fields that show them, in place of those from before.
 *
 * @param numberOf the page of a bookmark
 * @returns whether each number is as long as the one before
 */
export function showPageNumbers(
  fields: readonly PageNumberField[],
  numberOf: (bookmark: string) => string,
): boolean {
  let isSame = true;
  for (const { bookmark, run } of fields) {
    const number = numberOf(bookmark);
    const shown = childOf(run, 'w:t');
    const end = childrenOf(run).at(-1);
    if (!end || (shown && textIn(shown) === number)) continue;
    isSame &&= shown !== undefined && textIn(shown).length === number.length;
    insertBefore(end, textElement(number));
    if (shown) remove(shown);
  }
  return isSame;
}

/**
 * Writes page numbers into the fields that show them.
 *
 * @param numbers the pages of bookmarks, as they are printed; a field without one is for Word to fill in, or removed
 */
export function fillPageNumbers(
  fields: readonly PageNumberField[],
  numbers: ReadonlyMap<string, string>,
): void {
  for (const { bookmark, run, whole = [] } of fields)
    if (!numbers.has(bookmark)) {
      removeChildren(run, 'w:t');
      for (const each of whole) remove(each);
    }
  const known = fields.filter(({ bookmark }) => numbers.has(bookmark));
  showPageNumbers(known, (bookmark) => numbers.get(bookmark) ?? '');
}

/** Writes the number of pages into the fields of headers and footers that show it. */
export function fillPageCount(parts: Parts, count: number): void {
  for (const [path, part] of parts) {
    if (!/^word\/(?:header|footer)\d+\.xml$/.test(path)) continue;
    let isCount = false;
    for (const element of descendants(topOf(part), 'w:instrText', 'w:fldChar')) {
      const type = element.attributes.get('w:fldCharType');
      if (element.name === 'w:instrText') isCount = element.children[0] === 'NUMPAGES';
      else if (type === 'separate' && isCount && element.parent)
        append(element.parent, textElement(String(count)));
      else if (type === 'end') isCount = false;
    }
  }
}
