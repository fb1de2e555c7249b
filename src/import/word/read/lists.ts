import {
  childOf,
  childrenOf,
  relatedParts,
  topOf,
  valueOf,
  type Element,
  type Package,
} from '../../../ooxml/index.ts';
import type { WordParagraph } from './document.ts';

/** Makes a look-up of the list that `w:numPr` puts a paragraph in. ISO/IEC 29500-1, 17.9 */
export function readLists({
  parts,
  main,
}: Package): (numbering: Element | undefined) => WordParagraph['list'] {
  const top = topOf(relatedParts(parts, main, 'numbering')[0]);
  const formats = new Map<string, ReadonlyMap<string, string>>();
  for (const each of childrenOf(top, 'w:abstractNum'))
    formats.set(each.attributes.get('w:abstractNumId') ?? '', formatsOf(each));
  const lists = new Map<string, ReadonlyMap<string, string>>();
  for (const each of childrenOf(top, 'w:num')) {
    const levels = formats.get(valueOf(childOf(each, 'w:abstractNumId')) ?? '');
    if (levels) lists.set(each.attributes.get('w:numId') ?? '', levels);
  }
  return (numbering) => {
    const id = valueOf(childOf(numbering, 'w:numId')) ?? '0';
    const level = Number(valueOf(childOf(numbering, 'w:ilvl')) ?? 0);
    const format = lists.get(id)?.get(String(level));
    if (id === '0' || format === 'none' || format === undefined) return undefined;
    return { isOrdered: format !== 'bullet', level: Math.min(8, Math.max(0, level || 0)) };
  };
}

function formatsOf(list: Element): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(list, 'w:lvl').map((level) => [
      level.attributes.get('w:ilvl') ?? '0',
      valueOf(childOf(level, 'w:numFmt')) ?? 'decimal',
    ]),
  );
}
