import { append, descendants, topOf, type Parts } from '../../../ooxml/index.ts';
import { textElement } from './word-element.ts';

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
