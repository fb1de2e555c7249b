import {
  childrenOf,
  descendants,
  insertBefore,
  remove,
  topOf,
  append,
  type Parts,
} from '../../../ooxml/index.ts';
import type { PageNumberField } from './part-writer.ts';
import { textElement } from './word-element.ts';

/**
 * Writes page numbers into the fields that show them.
 *
 * @param numbers the pages of bookmarks, as they are printed; a field without one is for Word to fill in, or removed
 */
export function fillPageNumbers(
  fields: readonly PageNumberField[],
  numbers: ReadonlyMap<string, string>,
): void {
  for (const { bookmark, run, whole = [] } of fields) {
    const number = numbers.get(bookmark);
    const end = childrenOf(run).at(-1);
    if (number === undefined) for (const each of whole) remove(each);
    else if (end) insertBefore(end, textElement(number));
  }
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
